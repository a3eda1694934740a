"""From the bytes of a file to a Document: what was read, in order, with pages and places."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from analyzer.errors import BadInput
from analyzer.model import Document
from analyzer.reading.plain import read_plain

__all__ = ["read", "read_text"]


def read(source: str | Path | bytes | BinaryIO, *, name: str | None = None) -> Document:
    """Read a file: its path, its bytes, or an open binary file.

    Raises BadInput when it is empty, locked, broken or of a kind that cannot be read.
    """
    if isinstance(source, (str, Path)):
        path = Path(source)
        if not path.is_file():
            raise BadInput(f"There is no file called {path.name}. Check the name and try again.")
        data, name = path.read_bytes(), name or path.name
    else:
        data = source if isinstance(source, bytes) else source.read()
    name = name or "document"
    if b"%PDF-" in data[:4096]:
        from analyzer.reading.pdf import read_pdf

        return read_pdf(data, name)
    if data[:2] == b"PK":
        from analyzer.reading.word import read_word

        return read_word(data, name)
    if not data.strip():
        raise BadInput("This file is empty. Save the plan again and choose that file.")
    return read_plain(data.decode("utf-8", errors="replace"), name)


def read_text(text: str, *, name: str = "pasted text") -> Document:
    """Read text that was pasted or typed."""
    if not text.strip():
        raise BadInput("There is no text to read. Paste a few sentences from the plan.")
    return read_plain(text, name)
