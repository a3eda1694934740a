"""Did the school make the changes asked for? A saved work file held beside the new plan."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.comparing.made import Result, judge
from analyzer.errors import BadInput
from analyzer.model import Report, Statement

_SCHEMAS = ("iep-analyzer/work/1",)
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
    """What became of a sentence asked for.

    "made": its words stand in the new plan, each blank filled. "in other words": another line says
    all it asked. "in part": a line says some of it, or a blank is still empty or vague.
    "not changed": the old line is still there. "not found": none of these.
    `statement` is the line of the new plan that shows it, if there is one.
    """

    asked: Asked
    result: Result
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
    found = judge([(one.wording, one.old) for one in asked], new)
    return tuple(Outcome(one, *verdict) for one, verdict in zip(asked, found, strict=True))


def fingerprint(statement: Statement) -> str:
    """Name a line by its kind and words, as the work file does (12 hex digits)."""
    words = " ".join(statement.text.casefold().split()).strip(" .;:")
    return hashlib.sha256(f"{statement.kind}|{words}".encode()).hexdigest()[:12]
