"""Files made from the school's own, in a process each: a stranger's file is opened again.

What they need is loaded in that process only, so the one who asks stays small as well.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence

from analyzer.errors import BadInput
from analyzer.exports.asks import Ask
from analyzer.exports.made import Made
from analyzer.model import Document
from analyzer.reading import apart

_LENGTH = struct.Struct("!I")


def highlighted(source: bytes, document: Document, asks: Sequence[Ask]) -> Made:
    """See `exports.pdf.highlighted`."""
    return _unpacked(apart.run(_highlighted, source, document, asks))


def with_notes(source: bytes, asks: Sequence[Ask]) -> Made:
    """See `exports.word.with_notes`."""
    return _unpacked(apart.run(_with_notes, source, asks))


def with_changes(source: bytes, asks: Sequence[Ask]) -> Made:
    """See `exports.word.with_changes`."""
    return _unpacked(apart.run(_with_changes, source, asks))


# --- in the process of its own -----------------------------------------------------------------


def _highlighted(source: bytes, document: Document, asks: Sequence[Ask]) -> bytes:
    from analyzer.exports import pdf

    return _packed(pdf.highlighted(source, document, asks))


def _with_notes(source: bytes, asks: Sequence[Ask]) -> bytes:
    from analyzer.exports import word

    return _packed(word.with_notes(source, asks))


def _with_changes(source: bytes, asks: Sequence[Ask]) -> bytes:
    from analyzer.exports import word

    return _packed(word.with_changes(source, asks))


# --- between the two ---------------------------------------------------------------------------


def _packed(made: Made) -> bytes:
    head = json.dumps([made.mime, made.warnings]).encode("ascii")
    return _LENGTH.pack(len(head)) + head + made.data


def _unpacked(answer: bytes) -> Made:
    """Return what was made. Its maker has opened a stranger's file: each value is looked at."""
    try:
        (length,) = _LENGTH.unpack_from(answer)
        end = _LENGTH.size + length
        mime, warnings = json.loads(answer[_LENGTH.size : end])
        if not all(isinstance(text, str) for text in (mime, *warnings)):
            raise TypeError
    except (struct.error, TypeError, ValueError, RecursionError):
        raise BadInput(apart.BROKE) from None
    return Made(answer[end:], mime, tuple(warnings))
