"""A statement made a whole sentence, its vague words replaced, what it leaves out as blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.language.grammar import joints
from analyzer.rewriting.draft import plain
from analyzer.rewriting.goals import goal_sentence
from analyzer.rewriting.setting import Edit, Setting, edited
from analyzer.rewriting.supports import support_sentence

# "Short-term: …", "Goal 2 - …": the label stays in front.
_LABEL = re.compile(r"^(?:[A-Z][\w/-]*(?: [\w/&-]+){0,3}\s*:|\d+[.)])\s+(?=\S)")


def build(setting: Setting, edits: Sequence[Edit], *, tail: bool) -> str:
    """Return the statement as a whole sentence with the edits made.

    `tail` adds the blanks for what a goal leaves out, or for how a support is tracked.
    """
    statement = setting.statement
    label = _LABEL.match(statement.text)
    start = label.end() if label else 0
    left = statement.text[start:].strip(" .")
    if label and any(finding.quote == left for finding in statement.findings):
        return plain(statement.text[:start]) + edited(statement.text, edits, start)
    facts = joints(statement.text[start:], statement.kind)
    if statement.kind in ("goal", "objective"):
        sentence = goal_sentence(setting, facts, edits, start, tail=tail)
    elif statement.kind == "support":
        sentence = support_sentence(setting, facts, edits, start, tail=tail)
    else:
        sentence = edited(statement.text, edits, start)
    return plain(statement.text[:start]) + sentence
