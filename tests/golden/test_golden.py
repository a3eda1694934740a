"""Whole-plan expectations: what is found in each made-up sample, as PDF and as Word.

When a rule changes on purpose, look at what was gained and lost, then write the new expectation:
    pytest tests/golden --update-golden
"""

import json
from pathlib import Path

import pytest

import analyzer
from analyzer.resources import folder

HERE = Path(__file__).parent
SAMPLES = sorted(
    path for path in folder("sample_ieps").iterdir() if path.suffix in (".pdf", ".docx")
)
PLACES = {"ontario": "CA-ON", "us": "US"}


def seen(path: Path) -> list[str]:
    report = analyzer.analyze(path, place=PLACES.get(path.stem, "CA-BC"))
    lines = []
    for statement in report.statements:
        lines.append(f"{statement.kind} | {statement.section} | {statement.text}")
        lines += [f"    {f.rule} ({f.confidence}): {f.quote}" for f in statement.findings]
        lines += [f"    gaps: {', '.join(statement.gaps)}"] if statement.gaps else []
    return [*lines, *(f"note: {note.rule}" for note in report.notes)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample(path, request):
    expected = HERE / f"{path.name}.json"
    found = seen(path)
    if request.config.getoption("--update-golden"):
        expected.write_text(
            json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
    wanted = json.loads(expected.read_text("utf-8"))
    gained = [line for line in found if line not in wanted]
    lost = [line for line in wanted if line not in found]
    assert found == wanted, "\n".join(["gained:", *gained, "lost:", *lost])
