"""Every Word file of the reading test bed: notes and tracked changes change nothing but themselves."""

import random
import shutil
import subprocess

import pytest
from lxml import etree

from analyzer.exports.word import with_changes, with_notes
from analyzer.reading.word import blocks_with_runs, open_word, read_word
from tests.exports.marking import (
    W,
    anchors,
    ask,
    comments,
    normal,
    part,
    parts,
    settle,
    squeezed,
    with_body,
)
from tests.reading.bed import CASES, word  # noqa: F401 - registers its cases

FILES = {case.name: case.make().data for case in CASES if case.suffix == "docx"}
SEED = 11
PHRASES = 25  # a file
IN_LIBREOFFICE = 6  # files, chosen by chance


def places(data):
    return [block for block in read_word(data, "plan.docx").blocks if len(block.text) > 6]


def asks(data, *, wording=""):
    """Asks about stretches of lines chosen by chance, headers and footnotes too."""
    dice = random.Random(SEED)
    made = []
    for number in range(1, PHRASES + 1):
        block = dice.choice(places(data))
        start = dice.randrange(len(block.text) - 4)
        start += len(block.text[start:]) - len(block.text[start:].lstrip())
        end = min(len(block.text), start + dice.randrange(3, 40))
        made.append(ask(block, start, end, number=number, wording=wording))
    return made


def own_words(data):
    """All that the school wrote, part by part, in its order."""
    return {
        name: "".join(t.text or "" for t in etree.fromstring(content).iter(f"{W}t", f"{W}delText"))
        for name, content in parts(data).items()
        if name.startswith("word/") and name.endswith(".xml") and "comments" not in name
    }


@pytest.mark.parametrize("name", FILES)
def test_without_the_notes_the_file_is_the_schools_own(name):
    data = FILES[name]
    made = with_notes(data, asks(data)).data
    assert own_words(made) == own_words(data)
    assert normal(part(made)) == normal(part(data))


@pytest.mark.parametrize("name", FILES)
def test_each_note_on_the_body_stands_on_its_words(name):
    data = FILES[name]
    in_body = {block.id for block in places(data) if block.part == "body"}
    wanted = [one for one in asks(data) if one.statement.sources[0].block in in_body]
    found = anchors(with_notes(data, asks(data)).data)
    for one in wanted:
        assert squeezed(found[f"{one.number}. When?"]) == squeezed(one.findings[0].quote)


@pytest.mark.parametrize(
    ("part_of", "place"),
    [
        ("header", "header of the page"),
        ("footer", "footer of the page"),
        ("footnotes", "footnote here"),
    ],
)
def test_a_line_outside_the_body_has_its_note_in_the_body(part_of, place):
    data = FILES["headers_and_notes"]
    line = next(block for block in places(data) if block.part == part_of)
    made = with_notes(data, [ask(line, 0, 4, number=3, wording="New words.")])
    assert made.warnings == ()
    [text] = comments(made.data).values()
    assert text.startswith(f"3. About “{line.text[:4]}” in the {place}: When?")
    assert "New words." in text
    [start] = part(made.data).iter(f"{W}commentRangeStart")
    hung = start.getnext() if part_of == "footnotes" else start.getparent()
    assert (hung.find(f"{W}footnoteReference") is not None) == (part_of == "footnotes")
    assert normal(part(made.data)) == normal(part(data))


@pytest.mark.parametrize("name", FILES)
def test_changes_accepted_are_the_new_words_and_rejected_the_old_file(name):
    data = FILES[name]
    lines = {}
    for one in asks(data):
        lines.setdefault(one.statement.sources[0].block, one)
    wanted = [
        ask(block, 0, 3, number=number, wording=" ".join(f"Soon [who]: {block.text[3:]}".split()))
        for number, block in enumerate(places(data), start=1)
        if block.id in lines
    ]
    made = with_changes(data, wanted).data
    assert normal(settle(made, accept=False)) == normal(part(data))
    noted = set(comments(made).values())
    accepted = {
        block.text
        for block, _ in blocks_with_runs(open_word(with_body(made, settle(made, accept=True))))
    }
    for one in wanted:
        as_note = any(text.startswith(f"{one.number}. ") for text in noted)
        assert one.wording in accepted or as_note


def test_some_of_them_open_in_libreoffice_and_say_the_same(tmp_path):
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice")
    chosen = random.Random(SEED).sample(sorted(FILES), min(IN_LIBREOFFICE, len(FILES)))
    for name in chosen:
        (tmp_path / f"{name}-before.docx").write_bytes(FILES[name])
        (tmp_path / f"{name}-after.docx").write_bytes(
            with_notes(FILES[name], asks(FILES[name])).data
        )
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "txt:Text", "--outdir", tmp_path, *sorted(tmp_path.glob("*.docx"))],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for name in chosen:
        before = (tmp_path / f"{name}-before.txt").read_text("utf-8-sig").split()
        assert before
        assert (tmp_path / f"{name}-after.txt").read_text("utf-8-sig").split() == before
