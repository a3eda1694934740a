"""The e-mails a parent sends: six kinds, three tones, page and quote for each line."""

from __future__ import annotations

from analyzer.letters.fields import KINDS, TONES, Fields, Item, Letter, LetterKind, Tone, reply_by
from analyzer.letters.sending import eml, mailto, text
from analyzer.letters.writing import write

__all__ = [
    "KINDS", "TONES", "Fields", "Item", "Letter", "LetterKind", "Tone",
    "eml", "mailto", "reply_by", "text", "write",
]  # fmt: skip
