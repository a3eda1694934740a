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
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_DEGREE_BEFORE = re.compile(r"\b(?:more|very|less)\s+$", re.IGNORECASE)
_LIST_MARK_BEFORE = re.compile(r"[(:]\s*$")
_COMMA_BEFORE = re.compile(r",?\s*$")
_TIME_LIMITS = re.compile(r"\s+(?:limits?|frames?|requirements?|allowances?)\b")
_OFF_TASK = re.compile(r"(?:off|on) task\b")
_TO_NEXT = re.compile(r"\s+to ([a-z-]+)")
_WORD_NEXT = re.compile(r"\s+([a-z]+)")
_MODALS = ("will", "can", "may", "must", "should", "would", "could", "to")


def placed(statement: Statement, finding: Finding, rewrite: Rewrite, put: str) -> Iterator[Edit]:
    """Yield the edits that put `put` where the rewrite wants it."""
    if rewrite.put_at == "place":
        yield _in_place(statement, finding, put)
        return
    words = word_joints(statement.text, statement.kind, finding.start, finding.end)
    after_noun = rewrite.put_at == "noun"
    left = kept(finding.quote)
    if left == finding.quote and (is_empty(left) or not after_noun):
        left = ""
    yield Edit(finding.start, finding.end, left)
    at = max(words.phrase_end if after_noun else words.clause_end, finding.end)
    yield Edit(at, at, f" {put}")


def _in_place(statement: Statement, finding: Finding, put: str) -> Edit:
    text = statement.text
    before = text[: finding.start]
    if not put:
        comma = _COMMA_BEFORE.search(before)
        return Edit(comma.start() if comma else finding.start, finding.end, "")
    if put == "at least" and not _LIST_MARK_BEFORE.search(before):
        return Edit(len(before.rstrip(" ,")), finding.end, ": at least")
    start, end = _widened(statement, finding, put)
    if ends_with_hole(put):
        return _joined(statement, finding, Edit(start, end, put))
    return Edit(start, end, put)


def _widened(statement: Statement, finding: Finding, put: str) -> tuple[int, int]:
    """Return the span to replace: the vague words and the small words that go with them."""
    text, start, end = statement.text, finding.start, finding.end
    off_task = _OFF_TASK.match(text, max(start, end - 3))
    end = off_task.end() if off_task else end
    limits = _TIME_LIMITS.match(text, end)
    if limits and finding.quote.lower().endswith("time"):
        end = limits.end()
    if put.startswith("time,"):
        article = _ARTICLE_BEFORE.search(text[:start])
        return (article.start() if article else start), end
    if not starts_with_hole(put):
        return start, end
    if (text[start - 1 : start], text[end : end + 1]) in _QUOTES:
        start, end = start - 1, end + 1
    first = word_joints(text, statement.kind, finding.start, finding.end).phrase_start
    if re.fullmatch(r"(?:an?|some|any)\s+", text[first:start], re.IGNORECASE):
        start = first
    degree = _DEGREE_BEFORE.search(text[:start])
    return (degree.start() if degree else start), end


def _joined(statement: Statement, finding: Finding, edit: Edit) -> Edit:
    """Return the edit with what joins its last blank to the words that follow."""
    text, start, end, put = statement.text, edit.start, edit.end, edit.text
    word = _WORD_NEXT.match(text, end)
    own = word_joints(text, statement.kind, finding.start, finding.end).form
    names = finding.category == "unnamed_support" and own in ("noun", "verb")
    if names and word and _is(statement, word, "noun", "adjective"):
        return Edit(start, end, f"{put} for")
    to = _TO_NEXT.match(text, end)
    if to and not _is(statement, to, "verb"):
        return Edit(start, to.start(1), f"{put} for ")
    if finding.category != "nobody_named" or word is None or word[1] in _MODALS:
        return edit
    # "Adults step back" now names one person, so the verb takes "will".
    if _is(statement, word, "verb") and not word[1].endswith("s"):
        return Edit(start, end, f"{put} will")
    return edit


def _is(statement: Statement, word: re.Match[str], *forms: str) -> bool:
    return word_joints(statement.text, statement.kind, *word.span(1)).form in forms
