"""One round of each measurement: ours and the others, one after the other, on a fresh plan."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from analyzer import pipeline
from analyzer.model import DEFAULT_PLACE, Report
from analyzer.pipeline import Stage
from benchmarks import made_plans, others
from benchmarks.measuring import IEP_ANALYZER, command_seconds, peak_memory, seconds

_OURS_ALONE = "import analyzer; analyzer.analyze(data)"
_BARE_START = (
    sys.executable, "-c",
    "import spacy; from analyzer.language.parsing import MODEL; spacy.load(MODEL)",
)  # fmt: skip
_IMPORTED = (
    "import sys; from analyzer.cli import main; sys.argv = ['iep-analyzer', '--help']\n"
    "try: main()\nexcept SystemExit: sys.exit('spacy' in sys.modules)"
)


@dataclass(frozen=True)
class PlanRound:
    """Seconds on one plan: each stage of ours, and each of the others."""

    pages: int
    words: int  # in its statements
    stages: dict[Stage, float]
    others: dict[str, float]

    @property
    def whole(self) -> float:
        """Seconds from the bytes of the file to the report."""
        return sum(self.stages.values())


def plan_round(pages: int, seed: int) -> PlanRound:
    """Measure a plan of so many pages, with everything loaded."""
    data = made_plans.plan(pages, seed)
    stages, report = _stages(data)
    statements = [statement.text for statement in report.statements]
    beside = {name: seconds(lambda call=call: call(data)) for name, call in others.ON_FILES.items()}
    for name, call in others.ON_STATEMENTS.items():
        try:
            beside[name] = seconds(lambda call=call: call(statements))
        except ImportError:  # proselint is not installed
            continue
    return PlanRound(pages, sum(len(text.split()) for text in statements), stages, beside)


def _stages(data: bytes) -> tuple[dict[Stage, float], Report]:
    begun: list[tuple[Stage, float]] = []
    report = pipeline.analyze(
        data,
        name="plan.pdf",
        place=DEFAULT_PLACE,
        progress=lambda stage: begun.append((stage, time.perf_counter())),
    )
    ends = [*(start for _, start in begun[1:]), time.perf_counter()]
    return {stage: end - start for (stage, start), end in zip(begun, ends, strict=True)}, report


def cold_round(pages: int, seed: int) -> tuple[float, float]:
    """Return the seconds of `iep-analyzer check`, cold, and of loading spaCy and the model bare."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        path.write_bytes(made_plans.plan(pages, seed))
        return command_seconds((*IEP_ANALYZER, "check", str(path))), command_seconds(_BARE_START)


def help_round() -> tuple[float, bool]:
    """Return the seconds of `iep-analyzer --help`, and whether it imports spaCy."""
    done = subprocess.run((sys.executable, "-c", _IMPORTED), capture_output=True, check=False)
    return command_seconds((*IEP_ANALYZER, "--help")), done.returncode != 0


def memory_round(pages: int, seed: int) -> dict[str, float]:
    """Return the peak memory in MB of ours and of the others, each in processes of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        path.write_bytes(made_plans.plan(pages, seed))
        scripts = {"ours": _OURS_ALONE, **others.ALONE}
        return {name: peak_memory(script, path) for name, script in scripts.items()}


def batch_round(files: int, seed: int) -> tuple[float, float]:
    """Return the seconds of `iep-analyzer batch` on so many plans of 4 pages: 1 core, 2 cores."""
    with TemporaryDirectory() as folder:
        plans = Path(folder) / "plans"
        plans.mkdir()
        for number in range(files):
            plan = made_plans.plan(4, seed * 10_000 + number)
            (plans / f"plan{number:04}.pdf").write_bytes(plan)
        one, two = (
            command_seconds(
                (*IEP_ANALYZER, "batch", str(plans), "--out", f"{folder}/{jobs}", "--jobs", jobs)
            )
            for jobs in ("1", "2")
        )
        return one, two
