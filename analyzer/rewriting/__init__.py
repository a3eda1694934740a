"""From a finding to the sentence to ask for: whole, true to the plan, with honest blanks."""

from __future__ import annotations

from analyzer.rewriting.suggesting import suggest, suggest_all

__all__ = ["suggest", "suggest_all"]
