"""Which words are too broad: match, then context, then what one statement leaves out."""

from __future__ import annotations

from analyzer.checking.check import LONGEST, check, check_statement
from analyzer.checking.engine import Engine
from analyzer.checking.proof import engine_for, prove, shipped_engine
from analyzer.checking.whole_plan import whole_plan_notes

__all__ = [
    "LONGEST",
    "Engine",
    "check",
    "check_statement",
    "engine_for",
    "prove",
    "shipped_engine",
    "whole_plan_notes",
]
