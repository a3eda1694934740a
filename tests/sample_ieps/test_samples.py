"""The sample plans: made again they are the same, each page says made up, labels fit the text."""

import json
from pathlib import Path

import pypdf
import pytest

from analyzer import reading
from analyzer.model import CATEGORIES, KINDS
from sample_ieps.layout import load
from sample_ieps.layout.wording import MADE_UP
from sample_ieps.make import HERE, make

NAMES = tuple(sorted(path.stem for path in (HERE / "content").glob("*.yaml")))
GAPS = {
    "support": {"what", "who", "when", "where", "tracked"},
    "goal": {"behaviour", "criterion", "condition", "by_when", "measured_how"},
    "objective": {"behaviour", "criterion", "condition", "by_when", "measured_how"},
    "progress": {"evidence", "measured_how"},
    "present": set(),
    "other": set(),
}


def rows(name: str) -> list[dict]:
    lines = (HERE / "labels" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    make(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_remaking_gives_the_same_text(name: str, kind: str, remade: Path) -> None:
    committed, new = (folder / f"{name}.{kind}" for folder in (HERE, remade))
    assert reading.read(new).text == reading.read(committed).text


@pytest.mark.parametrize("name", NAMES)
def test_remaking_gives_the_same_labels(name: str, remade: Path) -> None:
    committed, new = (folder / "labels" / f"{name}.jsonl" for folder in (HERE, remade))
    assert new.read_text("utf-8") == committed.read_text("utf-8")


def test_making_twice_gives_the_same_bytes(remade: Path, tmp_path: Path) -> None:
    make(tmp_path)
    for path in remade.glob("*.*"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_that_it_is_made_up(name: str) -> None:
    pages = pypdf.PdfReader(HERE / f"{name}.pdf").pages
    assert 3 <= len(pages) <= 6
    assert all(MADE_UP in page.extract_text() for page in pages)


@pytest.mark.parametrize("name", NAMES)
def test_every_label_fits_its_text(name: str) -> None:
    for row in rows(name):
        assert row["kind"] in KINDS
        assert row["flag"] == bool(row["spans"])
        assert set(row["missing"]) <= GAPS[row["kind"]], row["text"]
        for span in row["spans"]:
            assert span["text"] in row["text"]
            assert span["category"] in CATEGORIES


def test_the_samples_show_every_category_and_both_answers() -> None:
    everything = [row for name in NAMES for row in rows(name)]
    found = {span["category"] for row in everything for span in row["spans"]}
    assert found == set(CATEGORIES)
    for kind in ("support", "goal", "objective", "progress"):
        assert {row["flag"] for row in everything if row["kind"] == kind} == {True, False}


def test_a_mistake_in_a_content_file_names_the_file(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("title: T\nplace: US\nbody:\n  - support: '[soon]{no_such_category}'\n")
    with pytest.raises(ValueError, match=r"wrong.yaml: 'no_such_category'"):
        load(wrong)
