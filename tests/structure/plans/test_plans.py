"""The made-up plans themselves: their truth hangs together, and both files say all of it."""

import re
import zipfile
from collections import Counter
from pathlib import Path

import pypdf
import pytest

from sample_ieps.layout import gold
from tests.structure.plans import FORMATS, NAMES, form, truth, write


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def printed(path: Path) -> str:
    if path.suffix == ".pdf":
        return " ".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:tab/>", " ", xml))


def test_there_are_twelve_templates_or_more() -> None:
    assert len(NAMES) >= 12
    assert {form(name).place for name in NAMES} > {"CA-BC", "CA-ON", "US", "UK-ENG"}


@pytest.mark.parametrize("name", NAMES)
def test_every_owner_is_a_goal_of_the_plan(name: str) -> None:
    goals = {one.mark.id for one in truth(name) if one.mark.kind == "goal"}
    owners = {one.mark.goal for one in truth(name) if one.mark.goal is not None}
    assert "" not in goals
    assert owners == goals


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_stands_somewhere(name: str) -> None:
    placed = [one for one in truth(name) if one.section or one.lead_in]
    assert len(placed) == len(truth(name)) or name == "prose"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", FORMATS)
def test_the_file_prints_every_word_of_the_truth(name: str, kind, tmp_path: Path) -> None:
    found = words(printed(write(name, kind, tmp_path)))
    wanted = words(" ".join(one.text for one in truth(name)))
    assert not wanted - found


def test_the_gold_names_owners_and_people() -> None:
    data = gold(form("bc-older"))
    goal_ids = [row["id"] for row in data["statements"] if row["kind"] == "goal"]
    assert goal_ids == ["g1", "g2", "g3", "g4"]
    assert data["student_names"] == ["Beatrix Nolan"]
    assert {"name": "Mrs. Anand", "role": "teacher assistant"} in data["people"]
