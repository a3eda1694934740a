"""The suggested sentence with its blanks: fill them, find those still open."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analyzer.model import Suggestion

_OPEN_BLANK = re.compile(r"\[[^\[\]]+\]")


def fill(suggestion: Suggestion, answers: Mapping[int, str]) -> str:
    """Put the answers into the blanks; a blank without an answer stays in its square brackets.

    `answers` maps the position of a blank in `suggestion.blanks` to what the parent wrote.
    """
    parts: list[str] = []
    at = 0
    for index, blank in enumerate(suggestion.blanks):
        answer = " ".join(answers.get(index, "").split())
        parts.append(suggestion.text[at : blank.start])
        if answer and _begins_sentence("".join(parts)):
            answer = answer[0].upper() + answer[1:]
        parts.append(answer or suggestion.text[blank.start : blank.end])
        at = blank.end
    parts.append(suggestion.text[at:])
    return "".join(parts)


def _begins_sentence(before: str) -> bool:
    return not before or (before.rstrip().endswith((".", "?", "!")) and before[-1].isspace())


def open_blanks(text: str) -> tuple[str, ...]:
    """List the blanks still to fill, as they stand in the text without their brackets."""
    return tuple(match.group()[1:-1] for match in _OPEN_BLANK.finditer(text))


def without_examples(text: str) -> str:
    """Return a sentence whose open blanks show their names only: "[who]"."""
    return _OPEN_BLANK.sub(lambda match: f"[{match.group()[1:-1].partition(':')[0]}]", text)


def blank_names(text: str) -> tuple[str, ...]:
    """Name the blanks still to fill without their examples, none twice: "who", "how tracked"."""
    return tuple(dict.fromkeys(blank.partition(":")[0].strip() for blank in open_blanks(text)))
