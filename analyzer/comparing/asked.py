"""Did the school make the changes asked for? A saved work file held beside the new plan."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from analyzer.comparing.wording import plain
from analyzer.errors import BadInput
from analyzer.model import Report, Statement

_SCHEMAS = ("iep-analyzer/work/1",)
_BLANK = re.compile(r"\[[^\]]*\]")
_MADE, _PARTLY = 88.0, 62.0  # of 100, how much of the wording asked for a line holds
_NOT_WORK = (
    "This is not a file that 'Save my work' made. Choose the .json file you saved, and try again."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence the parent asked for, and the line it was to replace ("" where not known)."""

    wording: str
    old: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it: made, in part, the old line still there, or not found.

    `statement` is the line of the new plan that shows it, if there is one.
    """

    asked: Asked
    result: Literal["made", "in part", "not changed", "not found"]
    statement: Statement | None = None


def read_asked(saved: bytes, old: Report | None = None) -> tuple[Asked, ...]:
    """Return what a work file asked for. Raises BadInput when it is not a work file.

    Where the file names a line by its words' fingerprint only, `old`, the report on the plan it was
    about, finds the words themselves again.
    """
    try:
        work = json.loads(saved)
        items = [
            (str(item["card"]), str(item["text"]), str(item.get("says", "")))
            for item in work["items"]
        ]
        known = work["schema"] in _SCHEMAS
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadInput(_NOT_WORK) from None
    if not known:
        raise BadInput(_NOT_WORK)
    texts = {fingerprint(s): s.text for s in old.statements} if old else {}
    return tuple(
        Asked(text, says or texts.get(card[:12], "")) for card, text, says in items if text.strip()
    )


def outcomes(asked: Sequence[Asked], new: Report) -> tuple[Outcome, ...]:
    """Say of each sentence asked for whether the new plan has it."""
    return tuple(_outcome(one, new.statements) for one in asked)


def _outcome(asked: Asked, statements: Sequence[Statement]) -> Outcome:
    fixed = [plain(part) for part in _BLANK.split(asked.wording)]
    wanted = " ".join(part for part in fixed if part)
    best, closest = 0.0, None
    for statement in statements:
        score = _held(wanted, plain(statement.text))
        if score > best:
            best, closest = score, statement
    still = next((s for s in statements if asked.old and plain(s.text) == plain(asked.old)), None)
    if still is not None and (closest is still or best < _MADE):
        return Outcome(asked, "not changed", still)
    if best >= _MADE:
        return Outcome(asked, "made", closest)
    return Outcome(asked, "in part", closest) if best >= _PARTLY else Outcome(asked, "not found")


def _held(wanted: str, text: str) -> float:
    """Return how much of the wanted words, blanks apart, a line holds in any filling (0 to 100)."""
    if not wanted or not text:
        return 0.0
    return float(
        fuzz.token_set_ratio(wanted, text) * 0.5 + fuzz.partial_token_sort_ratio(wanted, text) * 0.5
    )


def fingerprint(statement: Statement) -> str:
    """Name a line by its kind and words, as the work file does (12 hex digits)."""
    words = " ".join(statement.text.casefold().split()).strip(" .;:")
    return hashlib.sha256(f"{statement.kind}|{words}".encode()).hexdigest()[:12]
