"""What is worked out once for a report: remembered while it is made, forgotten behind it.

A plan repeats its lines, and rewriting asks again for what checking has parsed. What is remembered
belongs to one report alone: no other report sees it, and nothing of a plan outlives its own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_remembered: ContextVar[dict[Hashable, Any] | None] = ContextVar("remembered", default=None)


@contextmanager
def one_report() -> Iterator[None]:
    """Remember within this block; a block inside another one shares its memory."""
    if _remembered.get() is not None:
        yield
        return
    before = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(before)


def once_a_report(function: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """Let a function answer the same question once within a report; outside of one, each time."""

    @wraps(function)
    def answer(*asked: _Asked.args, **named: _Asked.kwargs) -> _Answer:
        known = _remembered.get()
        if known is None:
            return function(*asked, **named)
        question = (function, asked, tuple(named.items()))
        if question not in known:
            known[question] = function(*asked, **named)
        found: _Answer = known[question]
        return found

    return answer
