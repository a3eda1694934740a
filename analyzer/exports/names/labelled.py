"""What a form prints beside its labels: names, a date of birth, a student number, an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import yaml

from analyzer.exports.names.details import DATE
from analyzer.model import Block, Document
from analyzer.resources import folder

_BIRTH, _NUMBER, _ADDRESS, _PHONE = "date of birth", "number", "address", "phone"
PEOPLE = ("student", "parent", "staff")
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Miss|Mme)\b\.?\s*(?:(?:and|&|/)\s*(?:Mr|Mrs|Ms|Mx|Dr)\b\.?\s*)?"
_WORD = r"[^\W\d_a-z][\w'\u2019-]*\.?"
_NAME = rf"(?:{_TITLE})?{_WORD}(?:\s+(?:(?:de|van|der|la|bin|von)\s+)*{_WORD}){{0,3}}"
_NAMES = rf"{_NAME}(?:\s*(?:,|&|/|\band\b)\s*{_NAME}){{0,3}}"
_VALUES = {
    _BIRTH: DATE.pattern,
    _NUMBER: r"[A-Za-z]{0,3}[ -]?\d(?:[ .-]?\d){3,}[A-Za-z]?\b|(?=[\w/-]*\d)\w[\w/-]{2,}",
    _ADDRESS: r"[^|\t]{4,120}",
    _PHONE: r"\+?\(?\d[\d ().-]{5,}\d",
    **dict.fromkeys(PEOPLE, _NAMES),
}
# Beside a bare label anything short with a figure is taken, though it is no form we know.
_SOME_FIGURE = re.compile(r"^(?=.*\d).{3,80}$")
_BETWEEN = r"[\s#:.\u2013\u2014_-]*(?:\([^)]{0,40}\)[\s:._-]*)?"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that stands beside a label, and what the label calls it ("number", "parent")."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class _Label:
    kind: str
    inline: re.Pattern[str]  # the label with its value in one text
    bare: re.Pattern[str]  # the label alone


def labelled(document: Document) -> Iterator[Labelled]:
    """Yield the values of a form that give a child away, in reading order."""
    cells = {
        (block.cell.table, block.cell.row, block.cell.column): block.text
        for block in reversed(document.blocks)
        if block.cell
    }
    for block, following in pairwise((*document.blocks, None)):
        assert block is not None  # only the last one of a pair is
        for label in _labels():
            if block.label and label.bare.fullmatch(block.label.strip()):
                yield from _beside(label, [block.text])
            for match in label.inline.finditer(block.text):
                yield Labelled(label.kind, match["value"].strip(" ,;"))
            if label.bare.fullmatch(block.text.strip()):
                yield from _beside(label, _neighbours(block, following, cells))


def _neighbours(
    block: Block, following: Block | None, cells: dict[tuple[int, int, int], str]
) -> list[str]:
    """Return the texts that can hold the value of a bare label: after it, right of it, below it."""
    texts = [following.text] if following else []
    if block.cell:
        table, row, column = block.cell.table, block.cell.row, block.cell.column
        texts += [cells.get((table, row, column + 1), ""), cells.get((table, row + 1, column), "")]
    # What has a colon is the next label with its value: this one was left empty.
    return list(dict.fromkeys(text for text in texts if text and ":" not in text))


def _beside(label: _Label, texts: list[str]) -> Iterator[Labelled]:
    """Take what fits the label; of the rest, whatever is short and holds a figure."""
    value = re.compile(_VALUES[label.kind])
    if label.kind in PEOPLE:
        found = [match for text in texts if (match := value.fullmatch(text.strip(" _:")))]
        yield from (Labelled(label.kind, match[0]) for match in found[:1])
    elif label.kind == _ADDRESS:
        yield from (Labelled(_ADDRESS, text) for text in texts if _SOME_FIGURE.fullmatch(text))
    else:
        found = [match for text in texts if (match := value.search(text))]
        yield from (Labelled(label.kind, match[0]) for match in found)
        if not found:
            short = [text for text in texts if _SOME_FIGURE.fullmatch(text)]
            yield from (Labelled(label.kind, text) for text in short[:1])


@cache
def label_words(kind: str = "") -> frozenset[str]:
    """Return the words of all labels, or of one kind: "Principal" beside "Teacher" is no name."""
    wanted = [kind] if kind else list(_printed_labels())
    text = " ".join(label for name in wanted for label in _printed_labels()[name])
    return frozenset(re.findall(r"[a-z]{3,}", text))


@cache
def _printed_labels() -> dict[str, list[str]]:
    text = (folder("rules") / "names" / "labels.yaml").read_text(encoding="utf-8")
    labels: dict[str, list[str]] = yaml.safe_load(text)
    return labels


@cache
def _labels() -> tuple[_Label, ...]:
    return tuple(_label(kind, labels) for kind, labels in _printed_labels().items())


def _label(kind: str, labels: list[str]) -> _Label:
    printed = "|".join(_printed(label) for label in sorted(labels, key=len, reverse=True))
    # A name or an address needs the colon: "the teacher Ms. Roy" is a sentence.
    needed = r"\s*:" if kind in (*PEOPLE, _ADDRESS, _PHONE) else ""
    inline = rf"(?<!\w)(?i:{printed})(?!\w){needed}{_BETWEEN}(?P<value>{_VALUES[kind]})"
    return _Label(
        kind, re.compile(inline), re.compile(rf"(?i:{printed})\s*(?:\([^)]{0, 40}\))?[\s:#._-]*")
    )


def _printed(label: str) -> str:
    """Return the pattern of a label: any spaces; full stops where letters stand for words."""
    if re.fullmatch(r"[a-z]{2,4}", label) and label not in ("born", "cell", "fax", "tel", "twin"):
        return r"\.?\s?".join(label) + r"\.?"
    words = [re.escape(word).replace("'", "['\u2019]") for word in label.split()]
    return r"\.?\s+".join(words)
