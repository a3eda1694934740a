"""Where the new words go: in place of the vague ones, or after their noun or clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.language.grammar import word_joints
from analyzer.model import Finding, Statement
from analyzer.rewriting.draft import ends_with_hole, starts_with_hole
from analyzer.rewriting.setting import Edit
from analyzer.rewriting.words import is_empty, kept
from analyzer.rulebook.rewrite import Rewrite

_QUOTES = (("\u201c", "\u201d"), ('"', '"'), ("\u2018", "\u2019"))
_GERUND_NEXT = re.compile(r"\s+(?:learning|reading|writing|instruction)\b")
_TO_LESSONS = re.compile(r"\s+to(?= (?:lessons|learning|instruction|tasks|classes)\b)")
_TIME_LIMITS = re.compile(r"\s+(?:limits?|frames?|requirements?|allowances?)\b")


def placed(statement: Statement, finding: Finding, rewrite: Rewrite, put: str) -> Iterator[Edit]:
    """Yield the edits that put `put` where the rewrite wants it."""
    words = word_joints(statement.text, statement.kind, finding.start, finding.end)
    if rewrite.put_at == "place":
        yield _in_place(statement.text, finding, words.phrase_start, put)
        return
    after_noun = rewrite.put_at == "noun"
    left = kept(finding.quote)
    if left == finding.quote and (is_empty(left) or not after_noun):
        left = ""
    yield Edit(finding.start, finding.end, left)
    at = max(words.phrase_end if after_noun else words.clause_end, finding.end)
    yield Edit(at, at, f" {put}")


def _in_place(text: str, finding: Finding, phrase_start: int, put: str) -> Edit:
    start, end = finding.start, finding.end
    if not put:
        before = re.search(r",?\s*$", text[:start])
        return Edit(before.start() if before else start, end, "")
    if put == "at least" and not re.search(r"[(:]\s*$", text[:start]):
        return Edit(len(text[:start].rstrip(" ,")), end, ": at least")
    limits = _TIME_LIMITS.match(text, end)
    if limits and finding.quote.lower().endswith("time"):
        end = limits.end()
    if starts_with_hole(put):
        if (text[start - 1 : start], text[end : end + 1]) in _QUOTES:
            start, end = start - 1, end + 1
        if re.fullmatch(r"(?:an?|some|any)\s+", text[phrase_start:start], re.IGNORECASE):
            start = phrase_start
        end_of_more = re.search(r"\b(?:more|very|less)\s+$", text[:start])
        start = end_of_more.start() if end_of_more else start
    if ends_with_hole(put) and _GERUND_NEXT.match(text, end):
        put += " for"
    to = _TO_LESSONS.match(text, end)
    if ends_with_hole(put) and to:
        return Edit(start, to.end(), f"{put} in")
    return Edit(start, end, put)
