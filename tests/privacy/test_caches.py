"""What is remembered between two plans: only what is ours. A new cache must be thought about here."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.conftest import REPOSITORY

# What each cache holds. None is asked with words of a plan, and none answers with them.
ALLOWED = {
    "app/checking_run.py:warm_up": "the thread that loads the model",
    "app/what_next.py:anywhere": "our own words",
    "app/what_next.py:at": "our own words, by place",
    "checking/context.py:_any_of": "patterns of our word lists",
    "checking/proof.py:engine_for": "a user's rules, by folder",
    "checking/proof.py:shipped_engine": "our rules",
    "checking/recognisers/supports.py:_service_pattern": "a pattern of our words",
    "comparing/made.py:_questions": "our questions",
    "comparing/topics.py:_little": "our word lists",
    "comparing/topics.py:_vocabulary": "our word lists",
    "exports/html_pages.py:_environment": "our templates",
    "exports/names/known.py:_ordinary_words": "our word lists",
    "exports/names/labelled.py:_labels": "our labels",
    "exports/names/labelled.py:_printed_labels": "our labels",
    "exports/names/labelled.py:label_words": "our labels",
    "language/elements/__init__.py:_any_pattern": "our patterns, by name",
    "language/elements/__init__.py:_doors": "our word lists, by name",
    "language/elements/__init__.py:_patterns": "our patterns, by name",
    "language/elements/__init__.py:_term_pattern": "our word lists, by name",
    "language/parsing.py:_arithmetic": "the threads of a library",
    "language/parsing.py:nlp": "the language model, which forgets each plan's words",
    "language/terms.py:term_sets": "our word lists",
    "language/terms.py:terms": "our word lists, by name",
    "letters/writing.py:_environment": "our templates",
    "letters/writing.py:_places": "our words, by place",
    "reading/recognition/engines.py:_rapidocr": "the recogniser's own model",
    "rewriting/slots.py:_subjects": "our words",
    "rewriting/templates.py:_blanks": "our blanks",
    "rewriting/templates.py:_compiled": "patterns of our templates",
    "rewriting/templates.py:shared": "our templates",
    "rewriting/words.py:_bare_thing": "our words",
    "rewriting/words.py:_empty": "our words",
    "rewriting/words.py:_lists": "our words",
    "rulebook/__init__.py:shipped_rules": "our rules",
    "rulebook/plan_rule.py:plan_rules": "our rules",
    "structure/headings.py:templates": "our printed forms",
    "structure/headings.py:vocabulary": "our printed forms",
}  # fmt: skip


def caches() -> set[str]:
    found = set()
    for path in (REPOSITORY / "analyzer").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                marks = {
                    ast.unparse(mark).split("(")[0].split(".")[-1] for mark in node.decorator_list
                }
                if marks & {"cache", "lru_cache", "cache_data", "cache_resource"}:
                    found.add(f"{named(path)}:{node.name}")
    return found


def named(path: Path) -> str:
    return path.relative_to(REPOSITORY / "analyzer").as_posix()


def test_every_cache_is_known_and_holds_nothing_of_a_plan():
    assert caches() - ALLOWED.keys() == set(), "say in ALLOWED what it holds, if it may be at all"
    assert ALLOWED.keys() - caches() == set(), "these are gone: take them off"


def test_streamlits_caches_which_all_users_share_are_not_used():
    users = [
        named(path)
        for path in (REPOSITORY / "analyzer").rglob("*.py")
        if "cache_data" in path.read_text() or "cache_resource" in path.read_text()
    ]
    assert users == []
