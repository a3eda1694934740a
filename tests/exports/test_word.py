"""The school's Word file: notes stand on the exact words, and nothing else changes."""

import random
from pathlib import Path

import pytest

from analyzer.exports.word import with_changes, with_notes
from analyzer.exports.word.changes import edits
from analyzer.reading.word import blocks_with_runs, open_word, read_word
from tests.exports.awkward import awkward_docx
from tests.exports.marking import (
    anchors,
    ask,
    ask_for,
    normal,
    part,
    parts,
    settle,
    squeezed,
    with_body,
)

REPOSITORY = Path(__file__).parents[2]
SAMPLES = sorted((REPOSITORY / "sample_ieps").glob("*.docx"))
FILES = {"awkward": awkward_docx(), **{path.stem: path.read_bytes() for path in SAMPLES}}
PHRASES = [
    "as needed in class",
    "as needed, and",
    "Movement breaks when possible",
    "check in often",
    "will check in often with",
    "time where appropriate",
    "quiet space",
    "Regular check-ins by staff",
    "Frequent reminders",
    "Adult support nearby",
    "Positive reinforcement",
    "if useful",
    "Sensory tools",
    "Self-regulation strategies",
    "Scribing as available",
    "a variety of settings",
    "quiet room",
    "as staff see fit",
    "where possible",
]


def body_blocks(data):
    return [block for block in read_word(data, "plan.docx").blocks if block.part == "body"]


def some_asks(data, count, seed=7):
    """Asks about random stretches of random lines, as a rule might find them."""
    dice = random.Random(seed)
    asks = []
    blocks = [block for block in body_blocks(data) if len(block.text) > 8]
    for number in range(1, count + 1):
        block = dice.choice(blocks)
        start = dice.randrange(len(block.text) - 4)
        end = dice.randrange(start + 3, min(start + 60, len(block.text)) + 1)
        start += len(block.text[start:end]) - len(block.text[start:end].lstrip())
        asks.append(ask(block, start, end, number=number))
    return asks


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_note_stands_on_the_exact_words(phrase):
    data = FILES["awkward"]
    made = with_notes(data, [ask_for(body_blocks(data), phrase, wording="A new line.")])
    [(text, words)] = anchors(made.data).items()
    assert squeezed(words) == phrase
    assert text == "1. When?Suggested wording: A new line."
    assert not made.warnings


@pytest.mark.parametrize("name", FILES)
def test_without_the_notes_the_file_is_the_schools_own(name):
    data = FILES[name]
    asks = some_asks(data, 60)
    made = with_notes(data, asks)
    assert normal(part(made.data)) == normal(part(data))
    before, after = parts(data), parts(made.data)
    changed = {p for p in before if before[p] != after[p]}
    assert changed <= {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert set(after) - set(before) <= {"word/comments.xml"}


@pytest.mark.parametrize("name", FILES)
def test_every_note_stands_on_its_words_when_notes_overlap(name):
    data = FILES[name]
    asks = some_asks(data, 60)
    found = anchors(with_notes(data, asks).data)
    for one in asks:
        assert squeezed(found[f"{one.number}. When?"]) == squeezed(one.findings[0].quote)


def test_what_is_read_is_the_same_with_notes():
    for data in FILES.values():
        made = with_notes(data, some_asks(data, 40)).data
        assert [b.text for b in read_word(made, "").blocks] == [
            b.text for b in read_word(data, "").blocks
        ]


def test_the_schools_own_comment_and_highlight_stay():
    data = FILES["awkward"]
    made = with_notes(data, [ask_for(body_blocks(data), "Positive reinforcement")]).data
    comments = part(made, "word/comments.xml")
    assert [c.get(next(a for a in c.attrib if a.endswith("author"))) for c in comments] == [
        "School",
        "Parent",
    ]
    assert b'w:val="green"' in parts(made)["word/document.xml"]


def test_a_note_on_a_text_box_hangs_on_the_box():
    data = FILES["awkward"]
    box = next(b for b in read_word(data, "").blocks if b.part == "textbox")
    made = with_notes(data, [ask(box, 6, 12)])
    assert not made.warnings
    assert "Boxed breaks" in next(iter(anchors(made.data).values()))


WORDINGS = [
    (
        "Visual supports as needed in class.",
        "The EA will point to the [which chart] before each task in class.",
    ),
    ("Help is given as needed, and noted.", "Help is given at 9:00, and noted by [who]."),
    ("Movement breaks when possible.", "Movement breaks at 10:00 & 2:00 <daily>."),
    ("Staff will check in often with him.", "Staff will check in every 10 minutes with him."),
    ("Regular check-ins by staff.", "A check-in each Monday by staff."),
    ("Access to a quiet room", "The EA will walk him to the quiet room within 2 minutes."),
    ("Chunked tasks in a variety of settings", "Tasks in chunks of [how many]"),
]


@pytest.mark.parametrize(("old", "new"), WORDINGS)
def test_accepted_it_is_the_new_sentence_and_rejected_the_old_file(old, new):
    data = FILES["awkward"]
    made = with_changes(data, [ask_for(body_blocks(data), old, wording=new)]).data
    accepted = {b.text for b in body_blocks(with_body(made, settle(made, accept=True)))}
    assert new in accepted
    assert old not in accepted
    assert normal(settle(made, accept=False)) == normal(part(data))


def test_two_lines_of_one_run_change_apart():
    data = FILES["awkward"]
    block = next(b for b in body_blocks(data) if "After the box" in b.text)
    first = ask(block, 0, 5, whole=(0, 14), wording="Before the box,")
    second = ask(block, 15, 19, number=2, whole=(15, 28), wording="ten minutes of help.")
    made = with_changes(data, [first, second]).data
    assert "Before the box, ten minutes of help." in {
        b.text for b in body_blocks(with_body(made, settle(made, accept=True)))
    }


def test_words_that_are_a_tracked_change_already_get_a_note():
    data = FILES["awkward"]
    made = with_changes(
        data, [ask_for(body_blocks(data), "Extra time where appropriate", wording="New.")]
    )
    assert normal(part(made.data)) == normal(part(data))
    assert "Suggested wording: New." in next(iter(anchors(made.data)))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_tracked_changes_on_the_sample_plans(path):
    data = path.read_bytes()
    dice = random.Random(3)
    blocks = [b for b in body_blocks(data) if len(b.text.split()) > 4]
    asks = []
    for number, block in enumerate(dice.sample(blocks, min(25, len(blocks))), start=1):
        words = block.text.split()
        dice.shuffle(words)
        new = "Soon " + " ".join(
            [*words[: len(words) // 2], "[how often]", *block.text.split()[2:]]
        )
        asks.append(ask(block, 0, 3, number=number, wording=new))
    made = with_changes(data, asks).data
    accepted = [b.text for b in blocks_in(with_body(made, settle(made, accept=True)))]
    for one in asks:
        assert one.wording in accepted
    assert normal(settle(made, accept=False)) == normal(part(data))


def blocks_in(data):
    return [block for block, _ in blocks_with_runs(open_word(data))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "x"),
        ("a b", "a b"),
        ("One two three four.", "One two 3 four."),
        ("Yes.", "No, not at all."),
    ],
)
def test_edits_turn_one_text_into_the_other(old, new):
    made = old
    for start, end, words in reversed(edits(old, new)):
        made = made[:start] + words + made[end:]
    assert made == new
