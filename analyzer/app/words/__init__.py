"""All the words of the page in one place, so that one test can check that they are easy to read.

Written for a tired parent: grade 6 or lower, short sentences, calm, kind to teachers. Text in
braces is filled in by the page; `counted` chooses between one and many.
"""

from __future__ import annotations

from analyzer.app.words.asking import *  # noqa: F403
from analyzer.app.words.comparing import *  # noqa: F403
from analyzer.app.words.opening import *  # noqa: F403
from analyzer.app.words.taking import *  # noqa: F403
from analyzer.app.words.wording import *  # noqa: F403


def counted(number: int, one: str, many: str) -> str:
    """Say a number with its noun: "1 card", "3 cards"."""
    return f"{number} {one if number == 1 else many}"
