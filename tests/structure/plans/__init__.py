"""Twelve made-up plans in as many templates, each with the truth about its statements and people.

One YAML file is the source of a plan (`sample_ieps/layout/load.py` says how it is written); it is
laid out as PDF and Word when a test asks for it, so no binary stands in the repository.

    from tests.structure.plans import NAMES, truth, write

    @pytest.mark.parametrize("name", NAMES)
    def test_owners(name, tmp_path):
        path = write(name, "pdf", tmp_path)      # or "docx"
        for statement in truth(name):
            statement.text, statement.mark.kind, statement.mark.goal   # goal: `mark.id` of a goal

`write_folder` writes them all with a `NAME.gold.json` each: `iep-analyzer evaluate --documents`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from sample_ieps.layout import Form, Statement, gold, load, statements, write_pdf, write_word

HERE = Path(__file__).parent
NAMES = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
FORMATS: tuple[Literal["pdf", "docx"], ...] = ("pdf", "docx")


@cache
def form(name: str) -> Form:
    """Return one plan as written: its place, its people (name, role) and its blocks."""
    return load(HERE / f"{name}.yaml")


@cache
def truth(name: str) -> tuple[Statement, ...]:
    """Return the statements of one plan in reading order, each with its kind and owning goal."""
    return statements(form(name))


def write(name: str, kind: Literal["pdf", "docx"], folder: Path) -> Path:
    """Lay one plan out as a PDF or Word file in `folder` and return its path."""
    path = folder / f"{name}.{kind}"
    return write_pdf(form(name), path) if kind == "pdf" else write_word(form(name), path)


def cases(folder: Path) -> Iterator[tuple[Path, tuple[Statement, ...]]]:
    """Lay out every plan in both formats; yield each path with the truth of its plan."""
    for name in NAMES:
        for kind in FORMATS:
            yield write(name, kind, folder), truth(name)


def write_folder(folder: Path) -> Path:
    """Write every plan as PDF and Word with its gold file beside it; return the folder."""
    for _ in cases(folder):
        pass
    for name in NAMES:
        text = json.dumps(gold(form(name)), ensure_ascii=False, indent=1)
        (folder / f"{name}.gold.json").write_text(text, encoding="utf-8")
    return folder
