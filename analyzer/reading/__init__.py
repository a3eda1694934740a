"""From the bytes of a file to a Document: what was read, in order, with pages and places."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from analyzer.errors import BadInput
from analyzer.model import Document
from analyzer.reading import apart, limits
from analyzer.reading.apart import Headway, Stopped, jobs, unheard, warm_up
from analyzer.reading.apart.packing import NotADocument, unpacked
from analyzer.reading.cautions import cautions
from analyzer.reading.glyphs import readable
from analyzer.reading.plain import read_plain
from analyzer.reading.sniff import kind_of

__all__ = [
    "Headway", "Stopped", "opened", "read", "read_here", "read_text", "unheard", "warm_up",
]  # fmt: skip

Source = str | Path | bytes | BinaryIO

_CLOSED = "This file cannot be opened. Check its name, and that you are allowed to read it."
_BAD_RTF = (
    "This rich text file is damaged. Open it in Word, save it as a .docx or PDF, and try that."
)


def read(
    source: Source,
    *,
    name: str | None = None,
    headway: Callable[[Headway], None] = unheard,
    stop: threading.Event | None = None,
) -> Document:
    """Read a file: its path, its bytes, or an open binary file.

    It is read in a process of its own, within the limits of `limits`. `headway` is told how many
    others come first and which page is done; setting `stop` ends the reading with Stopped.

    Raises BadInput when it is empty, locked, broken, too large, of a kind that cannot be read, or
    a picture and this computer cannot recognise words in pictures.
    """
    data, name = opened(source, name)
    answer = apart.run(jobs.read, data, headway=headway, stop=stop)
    try:
        return unpacked(answer, name)
    except NotADocument:
        raise BadInput(apart.BROKE) from None


def read_here(source: Source, *, name: str | None = None) -> Document:
    """Read a file as `read` does, in this very process: a file that is made to harm can hang it.

    For the process that `read` starts, for tests and for measuring.
    """
    data, name = opened(source, name)
    try:
        document = _read_bytes(data, name)
    except RecursionError:
        raise BadInput(limits.DEPTH.sentence) from None
    if not any(block.text or block.marker for block in document.blocks):
        raise BadInput("There are no words in this file. Check that you chose the right one.")
    limits.BLOCKS.check(len(document.blocks))
    limits.CHARACTERS.check(sum(len(block.text) for block in document.blocks))
    return replace(document, warnings=(*document.warnings, *cautions(document)))


def opened(source: Source, name: str | None = None) -> tuple[bytes, str]:
    """Return the bytes of a file and its name; raises BadInput when it is missing or too large."""
    if isinstance(source, (str, Path)):
        path = Path(source)
        name = readable(name or path.name)
        try:
            if not path.is_file():
                raise BadInput(f"There is no file called {name}. Check the name and try again.")
            limits.FILE.check(path.stat().st_size / limits.MB)
            return path.read_bytes(), name
        except OSError:  # its owner lets nobody read it, or no name can be so long
            raise BadInput(_CLOSED) from None
    data = source if isinstance(source, bytes) else source.read()
    limits.FILE.check(len(data) / limits.MB)
    return data, readable(name or "document")


def read_text(text: str, *, name: str = "pasted text") -> Document:
    """Read text that was pasted or typed. Raises BadInput when there is none, or too much."""
    limits.CHARACTERS.check(len(text))
    document = read_plain(text, name)
    if not document.blocks:
        raise BadInput("There is no text to read. Paste a few sentences from the plan.")
    limits.BLOCKS.check(len(document.blocks))
    return replace(document, warnings=tuple(cautions(document)))


def _read_bytes(data: bytes, name: str) -> Document:
    """Read by kind; each reader is imported when it is needed, for a quick start."""
    kind = kind_of(data)
    if kind in ("text", "rtf", "html"):
        limits.TEXT.check(len(data) / limits.MB)
    if kind == "pdf":
        from analyzer.reading.pdf import read_pdf

        return read_pdf(data, name)
    if kind == "docx":
        from analyzer.reading.word import read_word

        return read_word(data, name)
    if kind in ("odt", "html"):
        from analyzer.reading.markup import read_html, read_odt

        return read_odt(data, name) if kind == "odt" else read_html(data, name)
    if kind == "rtf":
        return read_plain(_rich_text(data), name, "rtf")
    if kind == "image":
        from analyzer.reading.photo import read_photo

        return read_photo(data, name)
    if kind == "doc":
        raise BadInput(
            "This is an older Word file (.doc). Open it in Word, choose Save As, pick Word "
            "Document (.docx) or PDF, and try that file."
        )
    return read_plain(_decoded(data), name)


def _rich_text(data: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(data.decode("latin-1"), errors="ignore")  # type: ignore[no-untyped-call]
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise BadInput(_BAD_RTF) from error
    return str(text)


def _decoded(data: bytes) -> str:
    """Return the text of a file in the encodings that text editors save."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
