"""The start of a new rule file, with every key explained."""

from __future__ import annotations

import re
from pathlib import Path

from analyzer.errors import BadInput
from analyzer.model import CATEGORIES
from analyzer.saving import save

_DRAFT = """\
id: {rule_id}
title: What is vague, in one line
category: {category}
severity: medium            # high, medium, low
confidence: sure            # maybe: shown as "maybe fine, your call"
kinds: [support]            # goal, objective, support, progress, present
match:
  phrases: [words as people write them]
unless: []                  # docs/writing-rules.md lists the exceptions there are
why: One plain line about what could happen to the child.
question: What would you ask at the meeting?
blank:
  name: what the words leave open
  examples: [one thing to choose, another thing to choose]
rewrites: []
sources:
  - title: Where the advice comes from
examples:
  flag:
    - The plan uses **words as people write them**.
    - Another line with **words as people write them** in it.
  clean:
    - A line where nothing is vague.
    - Another clean line.
"""


def write_draft(rule_id: str, folder: Path) -> Path:
    """Write the start of a rule below `folder` and return its path; it loads as it is.

    Raises BadInput when the id is not `category.slug` or the file is there already.
    """
    category, _, slug = rule_id.partition(".")
    if category not in CATEGORIES or not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        raise BadInput(
            f"'{rule_id}' is not a rule's name. Write category.slug, as open_list.and-more; "
            f"the categories are {', '.join(CATEGORIES)}."
        )
    path = folder / category / f"{slug}.yaml"
    if path.exists():
        raise BadInput(f"{path} is there already. Choose another name, or edit that file.")
    save(path, _DRAFT.format(rule_id=rule_id, category=category).encode())
    return path
