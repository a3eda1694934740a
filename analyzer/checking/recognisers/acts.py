"""Acts of the school that say an aim and no act: "address her needs", "be mindful of him"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.checking.recognisers.phrasing import phrase_end, words_before
from analyzer.language import Parsed, Span, Token, is_student, student_acts, terms
from analyzer.model import Kind

_MEANS = ("by", "using", "through", "via", "into")
_TO_VERBS = ("opportunities", "opportunity", "chances", "chance")
_HELPING = ("help", "assist", "support", "aid", "guide", "encourage", "facilitate")
_STAYING = ("stay", "remain", "be", "feel", "become", "keep", "get")
_TEACHING = ("teach", "practise", "practice", "model", "review", "rehearse", "instruct")
_TAUGHT = ("skill", "skills", "behaviour", "behaviours", "behavior", "behaviors")
_OBJECTS = ("dobj", "obj", "attr", "oprd", "nsubjpass")
_WHOSE = r"(?:his|her|their|\w+'s|the \w+'s|individual|the)"
_NEED = r"(?:\w+ )?(?:needs?|learning style|profile|abilit(?:y|ies))"
_FITTING = (
    r"(?:based on|according to|in line with|tailored to|adapted to|matched to|as per|suited to|"
    r"appropriate to|appropriate for|geared to|at)"
)
_FITTED = re.compile(
    r"\b(?:meet (?:him|her|them|\w+) where (?:he|she|they|\w+)(?: is| are|'s)? ?(?:at)?"
    rf"|appropriate (?:to|for) {_WHOSE} (?:\w+ )?(?:level(?: of \w+)?|age|stage|understanding)"
    r"|(?:in )?(?:a )?ways? that works? (?:best )?for (?:him|her|them|\w+)"
    r"|(?:(?:in|with|by|at|on|using) )?(?:whatever|whichever) (?:\w+ ){1,2}(?:works?|suits?|helps?|"
    r"fits?|is (?:best|easiest|most \w+))(?: (?:best )?(?:for )?(?:him|her|them))?"
    rf"|(?:to|for) (?:meet|suit|fit|match) {_WHOSE} {_NEED}"
    rf"|{_FITTING} {_WHOSE} (?:{_NEED}|pace))\b",
)


def aim_only(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield what staff are to bring about where the statement does not say by what act."""
    if kind != "support":
        return
    for sentence in parsed.doc.sents:
        for verb in _main_verbs(sentence.root):
            span = _aim(verb)
            if span is not None and span.start >= parsed.lead and not student_acts(verb):
                yield span
    yield from _after_opportunities(parsed)


def fitted_to_child(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "where he is at", "according to her needs": measures only an opinion fills."""
    if kind != "support":
        return
    for span, match in parsed.matches(_FITTED):
        if not re.match(r"\s*(?:\(|by\b|:)", parsed.folded.text[match.end() :]):
            yield span


def _main_verbs(root: Token) -> Iterator[Token]:
    yield root
    for child in root.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX", "NOUN"):
            yield from _main_verbs(child)


def _after_opportunities(parsed: Parsed) -> Iterator[Span]:
    for token in parsed.tokens:
        if token.lower_ in _TO_VERBS:
            for verb in token.children:
                if verb.dep_ in ("acl", "relcl", "xcomp") and verb.pos_ == "VERB":
                    span = _aim(verb)
                    if span is not None:
                        yield span


def _aim(verb: Token) -> Span | None:
    lemma = verb.lemma_.lower()
    if lemma == "be":
        return _being(verb)
    if not _is_act(verb) or _is_noun_first(verb) or _says_how(verb):
        return None
    inner = next(
        (c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ in ("VERB", "AUX")),
        None,
    )
    if lemma in _HELPING and inner is not None and inner.lemma_ in _STAYING:
        state = next((c for c in inner.children if c.dep_ in ("acomp", "attr", "prep")), None)
        return verb.doc[verb.i : state.i + 1] if state is not None else None
    if lemma in _HELPING and inner is not None:
        act = _aim(inner)
        return verb.doc[verb.i : act.end] if act is not None else None
    target = next((c for c in verb.children if c.dep_ in _OBJECTS and c.i > verb.i), None)
    if lemma in terms("change_verbs") and verb.tag_ in ("VBN", "VBD"):
        return _changed(verb)
    if lemma in terms("change_verbs"):
        if any(c.dep_ == "prep" and c.lower_ == "to" for c in verb.children):
            return None
        return verb.doc[verb.i : phrase_end(target)] if target is not None else None
    if lemma in _TEACHING and target is not None and target.lower_ in _TAUGHT:
        return verb.doc[verb.i : target.i + 1] if _is_open(target) else None
    if lemma in ("support", "assist") and _stands_alone(verb):
        return _group(verb)
    if lemma in ("support", "assist") and target is not None and _is_all(verb, target):
        return verb.doc[verb.i : target.i + 1]
    if lemma not in terms("aim_verbs"):
        return None
    if lemma in ("support", "assist", "accommodate") and verb.tag_ == "VBN":
        return _group(verb)
    if target is not None and _is_field(target):
        return verb.doc[verb.i : phrase_end(target)]
    field = _field_after(verb, target)
    if field is not None:
        return verb.doc[verb.i : phrase_end(field)]
    return None


def _is_open(skill: Token) -> bool:
    """Whether the words before "skills" are fields ("social"), not acts ("cutting")."""
    known = (terms("open_fields"), terms("kind_words"), terms("suiting_words"))
    return all(
        any(word.text.lower() in group for group in known)
        for word in words_before(skill, skill.sent.start)
    )


def _stands_alone(verb: Token) -> bool:
    """Whether "the EA will support" says neither whom, nor with what."""
    return not any(
        c.i > verb.i
        and (
            c.dep_ in (*_OBJECTS, "xcomp", "ccomp", "dative")
            or c.lower_ in ("with", "by", "through", "to", "on", "from")
        )
        for c in verb.children
    )


def _is_all(verb: Token, target: Token) -> bool:
    """Whether "will support Callum at lunch" says whom, where and when, and not with what."""
    is_child = is_student(target) or target.pos_ == "PROPN"
    return is_child and not any(
        child.dep_ in ("xcomp", "ccomp", "conj", "advcl")
        or (child.dep_ == "prep" and child.lower_ not in ("on", "at", "during", "before", "after"))
        for word in (verb, target)
        for child in word.children
    )


def _group(verb: Token) -> Span:
    """Return a passive with its helping verbs and its field: "will be supported with reading"."""
    helpers = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass")]
    field = _field_after(verb, None)
    return verb.doc[
        min([verb.i, *helpers]) : phrase_end(field) if field is not None else verb.i + 1
    ]


def _is_act(word: Token) -> bool:
    """Whether a word is a verb; the first word of a fragment is often taken for a noun."""
    if word.pos_ == "VERB":
        return True
    first = word.i == 0 or word.i == word.sent.start
    return (
        first
        and word.pos_ in ("NOUN", "PROPN")
        and any(c.dep_ in _OBJECTS and c.i > word.i for c in word.children)
    )


def _is_noun_first(verb: Token) -> bool:
    """Whether a line begins with the noun "support": "Support with regulation"."""
    if verb.i != 0 or verb.lower_ not in ("support", "help") or len(verb.doc) < 2:
        return False
    return verb.doc[1].lower_ in ("with", "for", "in", "from", "to", "around", "during")


def _changed(verb: Token) -> Span | None:
    """Return "assignments modified", "tests will be adapted": how is not said."""
    subject = next(
        (c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj") and c.i < verb.i), None
    )
    if any(
        c.dep_ in ("prep", "agent") and c.lower_ in ("to", "for", "from") for c in verb.children
    ):
        return None
    near = subject is not None and verb.i - subject.i <= 4 and subject.pos_ != "PRON"
    return verb.doc[subject.i if subject is not None and near else verb.i : verb.i + 1]


def _being(verb: Token) -> Span | None:
    """Return "be mindful of her anxiety": a state of mind asked of staff."""
    state = next(
        (c for c in verb.children if c.dep_ == "acomp" and c.lower_ in terms("be_states")), None
    )
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if state is None or (subject is not None and subject.lower_ in ("that", "which", "it")):
        return None
    end = state.i + 1
    for child in state.children:
        if child.dep_ == "prep":
            end = max([child.i + 1, *(phrase_end(c) for c in child.children if c.dep_ == "pobj")])
    return verb.doc[verb.i : end]


def _field_after(verb: Token, target: Token | None) -> Token | None:
    """Return the field of "support him with transitions", "assist in organization"."""
    for holder in (verb, target):
        if holder is None:
            continue
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in (
                "with",
                "in",
                "around",
                "on",
                "for",
                "toward",
                "towards",
            ):
                noun = next((c for c in child.children if c.dep_ == "pobj"), None)
                if noun is not None and _is_field(noun):
                    return noun
    return None


def _is_field(noun: Token) -> bool:
    return noun.lower_ in terms("open_fields") and not any(c.pos_ == "NUM" for c in noun.children)


def _says_how(verb: Token) -> bool:
    """Whether the statement goes on to say how: "by giving two choices", "using a timer"."""
    doc = verb.doc
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children) and verb.dep_ == "advcl":
        return True
    return any(
        token.lower_ in _MEANS
        and token.i > verb.i
        and (token.head == verb or token.head.head == verb or token.pos_ == "VERB")
        for token in doc[verb.i + 1 : verb.i + 20]
    ) or any(token.text in (":", "(") for token in doc[verb.i + 1 : verb.i + 14])
