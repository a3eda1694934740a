"""What the words after a class of support say: which one, what for, or nothing more."""

from __future__ import annotations

import re

from analyzer.checking.recognisers.phrasing import phrase_end
from analyzer.language import Span, Token, terms

HELPED_BY = frozenset(("with", "for", "around", "in", "from", "on", "regarding", "during", "by"))
_EXAMPLE_WORDS = frozenset(("such", "including", "e.g.", "e.g", "eg", "like", "i.e.", "for"))
_COLONS = frozenset((":", "-", "=", "\N{EN DASH}"))
_SAID_ELSEWHERE = re.compile(
    r"\b(?:plan|protocol|report|program) (?:dated|of|from)\b|\bdated\b|\bfollowing ?:"
)
_PLACED = re.compile(
    r"\(?(?:away from|close to|next to|beside|at the (?:front|back)|facing|by the"
    r"|near (?:the|a|an|his|her|their)\b)"
)


def class_end(head: Token) -> int | None:
    """Return where the vague phrase ends, or None when the words after it say which one."""
    if is_completed(head):
        return None
    doc = head.doc
    if head.i + 2 >= len(doc) or head.lower_ not in terms("followed_heads"):
        return _with_empty_bracket(head)
    link, first = doc[head.i + 1].lower_, doc[head.i + 2]
    if link == "of":
        return None  # "with the assistance of the resource teacher"
    if link == "to" and first.pos_ == "VERB":
        return _purpose_end(first)
    if link not in HELPED_BY or (link == "in" and first.lower_ in terms("subjects")):
        return head.i + 1
    return _field_end(head, link, _noun_from(first))


def _noun_from(first: Token) -> Token:
    """Return the noun or act a preposition leads to: "transitions" of "with the transitions"."""
    window = first.doc[first.i : first.i + 4]
    nouns = (t for t in window if t.pos_ in ("NOUN", "PROPN", "VERB") and not modifies_next(t))
    return next(nouns, first)


def _field_end(head: Token, link: str, noun: Token) -> int | None:
    """Where "support with regulation" ends; None for a task that says enough ("with zippers")."""
    if noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].text == "-":
        return head.i + 1
    if noun.lower_ in terms("care_tasks") and link in ("with", "for", "in"):
        return None
    if noun.tag_ == "VBG" and link in ("with", "in"):
        return _gerund_end(noun)
    by_role = link == "from" and _is_role(noun)
    return phrase_end(noun) if by_role or noun.lower_ in terms("open_fields") else head.i + 1


def _gerund_end(act: Token) -> int | None:
    objects = [child for child in act.children if child.dep_ == "dobj"]
    if act.lower_ in terms("open_fields") and not objects:
        return act.i + 1
    is_aim = act.lemma_ in terms("empty_purposes")
    if is_aim or any(child.lemma_ in terms("open_fields") for child in objects):
        return max([act.i + 1, *(phrase_end(child) for child in objects)])
    return None


def is_completed(head: Token) -> bool:
    """Whether the words right after say which: a bracket, a colon list, a dated plan, a task."""
    after = head.doc[head.i + 1 : head.i + 9]
    if len(after) < 2:
        return False
    first, second = after[0].lower_, after[1]
    if first == "(":
        if any(word.lemma_.lower() == "need" for word in _bracket_of(head)):
            return False  # "(in a spot that meets her needs)"
        return second.lower_ not in ("like", "i.e.", "for") and not is_empty_bracket(head)
    if first in _COLONS:
        return True
    if first == ",":
        return second.lower_ in _EXAMPLE_WORDS
    if first in ("that", "which"):
        return not any(t.lemma_.lower() in terms("empty_clause_verbs") for t in after[1:3])
    if first in _EXAMPLE_WORDS - {"for", "i.e."}:
        return True
    if head.lower_ in terms("cue_heads") and first in ("to", "that", "for"):
        return second.pos_ == "VERB" and second.lemma_.lower() not in terms("empty_purposes")
    later = head.doc[head.i + 1 : head.i + 15].text.lower()
    return _SAID_ELSEWHERE.search(later) is not None


def is_placed(head: Token) -> bool:
    """Whether the place is said: "seating near the door", "away from the window"."""
    return _PLACED.match(head.doc[head.i + 1 : head.i + 4].text.lower()) is not None


def is_purpose(token: Token) -> bool:
    """Whether the words only say what an act is for: "a harness to keep a safe environment"."""
    verb = next((word for word in token.ancestors if word.pos_ in ("VERB", "AUX")), None)
    if verb is None or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return False
    used = verb.dep_ == "xcomp" and verb.head.lemma_ in ("use", "provide", "do", "take")
    return used or verb.dep_ in ("advcl", "acl")


def modifies_next(token: Token) -> bool:
    """Whether a word only modifies the next one: "support teacher", "resource room"."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    if token.dep_ in ("compound", "amod", "nmod", "poss") and token.head.i > token.i:
        return token.head.i - token.i <= 3 or following.text == "-"
    return following.text == "-" and not token.whitespace_


def is_empty_bracket(head: Token) -> bool:
    """Whether a bracket only names kinds again: "cue (visual or non-verbal)"."""
    words = [
        t.lower_ for t in _bracket_of(head) if t.is_alpha and t.lower_ not in ("and", "or", "non")
    ]
    return bool(words) and all(word in terms("kind_words") for word in words)


def _purpose_end(verb: Token) -> int | None:
    """Where "support to develop study skills" ends; None for an act ("help to open her lunch")."""
    if verb.lemma_.lower() not in terms("empty_purposes"):
        return None
    objects = [c for v in (verb, *verb.conjuncts) for c in v.children if c.dep_ == "dobj"]
    return max([verb.i + 1, *(phrase_end(c) for c in objects)])


def _is_role(noun: Token) -> bool:
    words = noun.doc[max(0, noun.i - 1) : noun.i + 1].text.lower()
    return words in terms("roles") or noun.lower_ in terms("roles") or noun.lower_ == "therapy"


def _bracket_of(head: Token) -> Span:
    doc = head.doc
    closing = next((t.i for t in doc[head.i + 2 : head.i + 12] if t.text == ")"), head.i + 2)
    return doc[head.i + 2 : closing]


def _with_empty_bracket(head: Token) -> int:
    doc = head.doc
    if head.i + 1 < len(doc) and doc[head.i + 1].text == "(" and is_empty_bracket(head):
        return _bracket_of(head).end + 1
    return head.i + 1
