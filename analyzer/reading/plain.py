"""Plain text and Markdown: paragraphs, list items and headings from the lines alone."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.model import Block, Document
from analyzer.reading.layout.marks import MARKER


def read_plain(text: str, name: str) -> Document:
    """Read text as typed or pasted: a line is a block unless it runs on from the one above."""
    blocks: list[Block] = []
    for piece in _paragraphs(text):
        blocks.append(_block(len(blocks), piece))
    return Document(name=name, format="text", blocks=tuple(blocks))


def _paragraphs(text: str) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    longest = max((len(line) for line in lines), default=0)
    wrapped = 50 <= longest <= 100 and sum(len(g) > 0.7 * longest for g in lines) > 0.3 * len(lines)
    current = ""
    previous = ""
    for line in lines:
        runs_on = wrapped and current and line and not MARKER.match(line)
        if runs_on and len(previous) + 1 + len(line.split()[0]) > longest - 2:
            current += " " + line
        else:
            if current:
                yield current
            current = line
        previous = line
    if current:
        yield current


def _block(number: int, text: str) -> Block:
    hashes = len(text) - len(text.lstrip("#"))
    if 0 < hashes <= 6 and text[hashes : hashes + 1] == " ":
        return Block(number, text[hashes:].strip(" #"), "heading", level=hashes)
    match = MARKER.match(text)
    if match and match.end() < len(text):
        return Block(number, text[match.end() :], "item", marker=match["marker"])
    if text.isupper() and len(text) > 3 and ": " not in text:
        return Block(number, text, "heading", level=2)
    return Block(number, text, "paragraph")
