"""How fast it is, beside the bare libraries it is built on, in the same run.

    python benchmarks/speed.py                  all of it; writes the table of docs/speed.md
    python benchmarks/speed.py --small          a short one for CI: fails when a ratio is worse by half
    python benchmarks/speed.py --small --keep   keeps the ratios of the short one to compare with

Every ratio is our time (or memory) divided by theirs: less is better. It is the median of the
rounds, and each round has plans of its own, so that nothing can be remembered from the one before.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.figures import Figure, growth, of_memory, of_pairs, of_plans, table
from benchmarks.rounds import (
    batch_round,
    cold_round,
    help_round,
    memory_round,
    plan_round,
)

PAGE = Path(__file__).parents[1] / "docs" / "speed.md"
BASELINE = Path(__file__).parent / "speed_baseline.json"
WORSE = 1.5  # times a kept ratio: too slow
BRIEF = ("pypdfium2", "proselint", "proselint, one text")  # over before a clock can tell
WARM_UP = 99_999  # a seed no round has


@dataclass(frozen=True)
class Extent:
    """How much to measure. Lengths are in pages; `starts` are rounds that start processes."""

    lengths: tuple[int, ...] = (4, 30, 200)
    memory: tuple[int, ...] = (4, 30, 200)
    rounds: int = 5
    starts: int = 5
    files: int = 300  # in a batch; none: no batch


SMALL = Extent(lengths=(4, 8), memory=(8,), rounds=3, starts=3, files=0)


def main() -> int:
    """Measure, print, write; return the exit code."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--small", action="store_true", help="the short one, for CI")
    options.add_argument("--keep", action="store_true", help="keep its ratios to compare with")
    options.add_argument("--rounds", type=int, default=Extent.rounds)
    options.add_argument("--files", type=int, default=Extent.files, help="in a batch")
    given = options.parse_args()
    if given.small:
        return small(keep=given.keep)
    shown = table(measured(Extent(rounds=given.rounds, starts=given.rounds, files=given.files)))
    print(shown)
    write_page(shown, given.rounds)
    return 0


def measured(extent: Extent) -> list[Figure]:
    """Measure everything."""
    plan_round(extent.lengths[0], WARM_UP)
    plans, figures = {}, []
    for pages in extent.lengths:
        print(f"measuring plans of {pages} pages", file=sys.stderr)
        plans[pages] = [plan_round(pages, seed) for seed in range(extent.rounds)]
        figures += of_plans(plans[pages])
    *_, middle, longest = plans.values()
    figures.append(growth(middle, longest, most=1.1))
    return [*figures, *memory(extent), *starts(extent), *batches(extent)]


def memory(extent: Extent) -> Iterable[Figure]:
    """Measure the peak memory at each length; nothing without psutil."""
    try:
        peaks = {
            pages: [memory_round(pages, seed) for seed in range(extent.starts)]
            for pages in extent.memory
        }
    except ImportError:
        print("psutil is not installed: memory is not measured")
        return ()
    return of_memory(peaks)


def starts(extent: Extent) -> Iterable[Figure]:
    """Measure commands from their start."""
    pages = extent.lengths[0]
    cold = [cold_round(pages, seed) for seed in range(extent.starts)]
    time = statistics.median(ours for ours, _ in cold)
    name = f"Cold start, check, {pages} pages"
    yield of_pairs(name, f"{time:.2f} s", cold, "spaCy and its model bare", 2.5)
    time, imports = help_round()
    yield Figure(f"--help ({'with' if imports else 'without'} spaCy)", f"{time:.2f} s")


def batches(extent: Extent) -> Iterable[Figure]:
    """Measure a batch on one core and on two: files enough that the start hardly counts."""
    if not extent.files:
        return
    rounds = [batch_round(extent.files, seed) for seed in range(extent.starts)]
    one, two = (
        statistics.median(extent.files / batch[jobs] for batch in rounds) for jobs in (0, 1)
    )
    name = f"Batch of {extent.files} files"
    yield Figure(f"{name}, 1 core", f"{one:.1f} files/s")
    pairs = [(two, one) for one, two in rounds]
    yield of_pairs(f"{name}, 2 cores", f"{two:.1f} files/s", pairs, "the time on 1 core", 1 / 1.8)


def small(*, keep: bool) -> int:
    """Measure the short form and compare with the ratios kept, or keep these."""
    figures = measured(SMALL)
    print(table(figures))
    ratios = ratios_of(figures)
    if keep:
        BASELINE.write_text(json.dumps(ratios, indent=2) + "\n", encoding="utf-8")
        return 0
    kept = json.loads(BASELINE.read_text(encoding="utf-8"))
    if slower(ratios, kept):  # once more: another program may have had the processor
        again = ratios_of(measured(SMALL))
        ratios = {name: min(ratio, again.get(name, ratio)) for name, ratio in ratios.items()}
    slow = slower(ratios, kept)
    for name in slow:
        print(f"{name}: {ratios[name]:.2f}, worse by half than {kept[name]:.2f}")
    return 1 if slow else 0


def ratios_of(figures: list[Figure]) -> dict[str, float]:
    """Return the ratios by name that are steady enough to compare with those of another day."""
    return {
        f"{figure.name} / {other}": round(ratio, 3)
        for figure in figures
        for other, ratio in figure.ratios.items()
        if other not in BRIEF
    }


def slower(ratios: dict[str, float], kept: dict[str, float]) -> list[str]:
    """Return the names of the ratios that are worse by half than the ones kept."""
    return [name for name, ratio in ratios.items() if ratio > WORSE * kept.get(name, ratio)]


def write_page(shown: str, rounds: int) -> None:
    """Put the table into the page, between its marks."""
    names = ("pdfplumber", "pypdfium2", "spacy", "proselint")
    versions = ", ".join(f"{name} {_version(name)}" for name in names)
    said = (
        f"{date.today().isoformat()}, a machine with 2 cores, median of {rounds} rounds. "
        f"Python {sys.version.split()[0]}, {versions}.\n\n{shown}"
    )
    page = PAGE.read_text(encoding="utf-8")
    marks = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end -->)", re.DOTALL)
    PAGE.write_text(marks.sub(lambda _: said, page), encoding="utf-8")


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    sys.exit(main())
