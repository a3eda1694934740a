"""Supports that name a class and no member of it: "visual strategies", "appropriate materials"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, terms
from analyzer.model import Kind

_JOINERS = frozenset(("and", "or", "/", ",", "-", "&", "and/or"))
_POINTING = frozenset(("this", "that", "these", "those", "such", "which", "what", "whose", "no", "each"))
_EXAMPLE_WORDS = frozenset(("such", "including", "e.g.", "eg", "like", "i.e.", "for"))
_CARRIERS = frozenset(("with", "given", "using", "use", "through", "by", "via", "without", "accept"))
_CUES = frozenset(("cue", "cues", "prompt", "prompts", "reminder", "reminders", "signal", "signals"))
_NOUNS = ("NOUN", "PROPN", "ADJ", "X", "ADV", "SYM")


def class_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield noun phrases whose head is a class of support and whose modifiers do not narrow it."""
    for token in parsed.tokens:
        head = token.lower_
        plain = head in terms("plain_heads")
        if not plain and head not in terms("class_heads"):
            continue
        if not _is_noun(token) or _is_modifier_of_next(token) or not _carries_support(token, kind):
            continue
        start = _start_of_modifiers(token, parsed.lead)
        if start is None or _is_completed(token):
            continue
        span = parsed.doc[start : token.i + 1]
        modifiers = {word.lower_ for word in span[:-1]}
        if plain and not modifiers & terms("plain_modifiers"):
            continue
        yield span


def bare_service(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a whole statement that is a service and nothing else: "OT consult", "shared EA time"."""
    if kind != "support" or len(parsed.tokens) > 6:
        return
    text = parsed.folded.text.strip(" .").lower()
    roles = "|".join(sorted(map(re.escape, terms("roles")), key=len, reverse=True))
    match = re.fullmatch(
        rf"(?:shared |consultative |direct |indirect |itinerant |in-class |part-time )?(?:{roles}|counsell?ing|speech|language|behaviou?r|"
        rf"vision|hearing|nursing|physical therapy|occupational therapy|speech therapy)(?: and (?:{roles}))?"
        r"(?: services?| support| consult(?:ation)?| time| input| involvement| help| monitoring)+",
        text,
    )
    if match:
        yield parsed.tokens if not parsed.tokens[-1].is_punct else parsed.tokens[:-1]


def names_class(token: Token, lead: int) -> bool:
    """Whether a token ends a noun phrase that names only a class of support."""
    return (
        token.lower_ in terms("class_heads") | terms("plain_heads")
        and _start_of_modifiers(token, lead) is not None
    )


def _is_noun(token: Token) -> bool:
    if token.pos_ in _NOUNS:
        return True
    # "Visual supports as needed", "Scaffolding learning": in a fragment the tagger sees a verb.
    if token.lower_ not in terms("class_heads") or any(c.dep_ in ("dobj", "aux") for c in token.children):
        return False
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return token.lower_.endswith("ing") or _is_known_modifier(before)


def _is_modifier_of_next(token: Token) -> bool:
    """Whether the word only modifies the next one: "support teacher", "resource room"."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    if token.dep_ in ("compound", "amod", "nmod", "poss") and token.head.i > token.i:
        return token.head.i - token.i <= 3 or following.text == "-"
    return following.text == "-" and bool(token.whitespace_ == "")


def _carries_support(token: Token, kind: Kind) -> bool:
    """In goals and progress notes a class word counts where it is what the child is given or uses."""
    if kind == "support":
        return True
    for word in (token, *token.ancestors):
        if word.lower_ in _CARRIERS or word.lemma_ == "use":
            return True
        if word.pos_ in ("VERB", "AUX"):
            return False
    return False


def _start_of_modifiers(head: Token, lead: int) -> int | None:
    """Return where the noun phrase begins, or None when a word before the head names a member."""
    doc = head.doc
    start = head.i
    while start > lead:
        before = doc[start - 1]
        word = before.lower_
        if word in _POINTING:
            return None
        if word in terms("class_modifiers") or word in terms("plain_modifiers"):
            start -= 1
            continue
        if word == "-" and start >= 2 and _hyphenated(doc[start - 2 : start + 1].text):
            start -= 2
            continue
        if word == "-":
            return None
        if word in _JOINERS and start - 1 > lead and _is_known_modifier(doc[start - 2].lower_):
            start -= 2
            continue
        break
    if start > lead and _narrows(doc[start - 1], head):
        return None
    return start


def _hyphenated(text: str) -> bool:
    return _is_known_modifier(text.lower())


def _is_known_modifier(word: str) -> bool:
    return word in terms("class_modifiers") or word in terms("plain_modifiers")


def _narrows(before: Token, head: Token) -> bool:
    """Whether the word before a noun phrase belongs to it and says which one it is."""
    if before.pos_ in ("DET", "ADP", "AUX", "PRON", "PUNCT", "CCONJ", "SCONJ", "PART", "SPACE"):
        return before.text == "'s"
    if before.lower_ in ("and", "or", "/", "&"):
        return False
    if before.pos_ == "NUM":
        return False
    if before.dep_ in ("compound", "amod", "nmod", "poss", "npadvmod", "advmod", "nummod"):
        return head.i - 6 <= before.i and before.pos_ != "ADV"
    return before.pos_ in ("NOUN", "PROPN", "ADJ") and before.dep_ not in ("ROOT", "nsubj", "dobj", "pobj")


def _is_completed(head: Token) -> bool:
    """Whether the words right after say which: a bracket, a colon list, a plan with a date, a task."""
    doc = head.doc
    if head.i + 1 >= len(doc):
        return False
    after = doc[head.i + 1 : head.i + 9]
    first = after[0].lower_
    if first in ("(", ":", "-", "=") and len(after) > 1:
        return not (first == "(" and _is_example(after[1].lower_))
    if first == "," and len(after) > 1:
        return _is_example(after[1].lower_)
    if first in ("such", "including", "like", "e.g.", "eg"):
        return True
    if head.lower_ in _CUES and first in ("to", "that", "for") and len(after) > 1:
        return after[1].lemma_.lower() not in terms("empty_purposes") and after[1].pos_ == "VERB"
    text = after.text.lower()
    return bool(re.search(r"\b(?:plan|protocol|report|program) (?:dated|of|from)\b|\bdated\b", text))


def _is_example(word: str) -> bool:
    return word in _EXAMPLE_WORDS
