"""Outcomes nobody can see or count: "develop social skills", "demonstrate improvement"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, subject_of, terms
from analyzer.model import Kind

_OPENERS = frozenset((
    "learn", "continue", "begin", "start", "try", "attempt", "want", "need", "strive", "aim",
    "practise", "practice", "work", "hope", "go",
))  # fmt: skip
_HELPERS = frozenset(("help", "assist", "enable", "encourage", "allow", "support", "provide"))
_OBJECTS = ("dobj", "obj", "attr", "acomp", "oprd")
_RATINGS = frozenset((
    "improved", "increased", "greater", "better", "enhanced", "stronger", "reduced",
    "decreased", "more", "positive", "healthy",
))  # fmt: skip
_CHANGES = frozenset(
    ("improvement", "increase", "growth", "gain", "progress", "reduction", "decrease")
)
_MEASURE_NOUNS = frozenset(
    ("range", "variety", "sense", "number", "set", "repertoire", "level", "lot", "part", "parts")
)
_ABILITIES = frozenset(("ability", "capacity", "willingness"))
_WITH_ITS_TO = frozenset(("relate", "connect", "adapt"))
_BODILY = frozenset((
    "motor", "postural", "posture", "head", "trunk", "bladder", "bowel", "breath", "pencil", "ball",
))  # fmt: skip
_KNOWING = frozenset(("recognize", "recognise", "know", "understand", "learn", "realize"))
_BARE_ACTS = frozenset((
    "read", "write", "communicate", "participate", "behave", "play", "talk", "socialize",
    "socialise", "interact", "speak",
))  # fmt: skip
_OWN_VOICE = re.compile(r"(?:(?:in|with|when|at|given) [^,.;]{1,60}, )?i (?:can|am able to) ")


def hidden_outcome(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield each outcome of a goal or objective that cannot be seen or counted."""
    if kind not in ("goal", "objective") or is_own_heading(parsed, kind):
        return
    for sentence in parsed.doc.sents:
        if sentence.end <= parsed.lead or _is_bracketed(sentence.root) or _is_staff(sentence.root):
            continue
        for word in outcomes(sentence.root):
            span = _hidden(word)
            if span is not None and span.start >= parsed.lead:
                yield span


def is_own_heading(parsed: Parsed, kind: Kind) -> bool:
    """Whether it is a core competency in the child's voice, given as the goal's heading."""
    return kind == "goal" and _OWN_VOICE.match(parsed.folded.small) is not None


def outcomes(word: Token) -> Iterator[Token]:
    """Yield the words that say what is reached, behind "learn to" and "be able to"."""
    inner = _completing_verb(word) or _infinitive(word) or _by_doing(word)
    lemma = word.lemma_.lower()
    if inner is not None and word.pos_ in ("NOUN", "PROPN", "ADJ", "ADP", "SCONJ"):
        yield from outcomes(inner)  # "Ada to be more settled"
        return
    if inner is not None and (lemma in _OPENERS or lemma in _HELPERS or _is_able(word)):
        yield from outcomes(inner)
    else:
        yield word
    for child in word.children:
        if child.dep_ == "conj":
            yield from outcomes(child)


def _hidden(verb: Token) -> Span | None:
    lemma = verb.lemma_.lower()
    if any(
        child.dep_ in _OBJECTS and child.lemma_.lower() in terms("made_things")
        for child in verb.children
    ):
        return None  # "develop a checklist", "support his answer with one quote"
    if lemma in _HELPERS and verb.pos_ == "VERB":
        return _phrase(verb)
    if verb.pos_ in ("NOUN", "PROPN", "ADJ") and lemma not in terms("hidden_verbs"):
        return _hidden_noun(verb)
    noun = next((child for child in verb.children if child.dep_ in _OBJECTS), None)
    if lemma == "have" and noun and any(word.lower_ in _BODILY for word in noun.children):
        return None  # "has the motor control for buttons": a skill of the body can be seen
    if lemma == "work" and any(child.lower_ == "as" for child in verb.children):
        return None  # a job: "will work as a kennel assistant"
    if noun is not None and noun.dep_ == "dobj" and noun.lemma_.lower() in terms("hidden_objects"):
        return _phrase(verb)  # "close the gap", "take ownership of her learning"
    if lemma in terms("showing_verbs") and noun is not None:
        return _shown(verb, noun)
    inside = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if (
        lemma in terms("showing_verbs")
        and inside
        and inside.lemma_.lower() in terms("hidden_verbs")
    ):
        return verb.doc[verb.i : inside.i + 1]  # "show that he understands"
    if lemma == "be" and noun is not None:
        words = {noun.lower_, *(child.lower_ for child in noun.children)}
        return _phrase(verb) if words & terms("hidden_states") else None
    passive = next((child for child in verb.children if child.dep_ == "auxpass"), None)
    if verb.lower_ in terms("hidden_states") and passive is not None:
        how = verb.doc[verb.i + 1 : verb.i + 2]
        adverb = len(how) and how[0].tag_ == "RB"
        return verb.doc[
            passive.i : verb.i + (2 if adverb else 1)
        ]  # "to be more settled", "be challenged"
    if lemma in terms("hidden_verbs") or _moves_a_state(verb):
        return _phrase(verb)
    if lemma == "plan" and any(child.lower_ == "for" for child in verb.children):
        return _phrase(verb)
    if lemma in _BARE_ACTS and _stands_alone(verb):
        return verb.doc[verb.i : verb.i + 1]
    return None


def _moves_a_state(verb: Token) -> bool:
    """Whether it acts on something inside the child: "raise his self-awareness"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() in terms("telling_verbs"):
        return False
    return any(
        child.dep_ == "dobj" and child.lemma_.lower() in terms("inner_nouns")
        for child in verb.children
    )


def _shown(verb: Token, noun: Token) -> Span | None:
    """Return what is shown; of "demonstrate the ability to count" the act decides."""
    if noun.lemma_.lower() not in terms("hidden_nouns"):
        return None
    act = next((child for child in noun.children if child.dep_ in ("acl", "relcl")), None)
    if act is not None and noun.lemma_.lower() in _ABILITIES:
        return _hidden(act)
    return verb.doc[verb.i : _end_of_state(noun)]


def _hidden_noun(noun: Token) -> Span | None:
    """Return a goal written as a noun: "Greater independence", "Improved comprehension"."""
    if noun.dep_ not in ("ROOT", "conj"):
        return None
    rated = any(child.lower_ in _RATINGS for child in noun.children)
    # "Self-regulation" is three tokens.
    compound = noun.doc[max(noun.i - 2, 0) : noun.i + 1].text.lower()
    if not rated and not {noun.lemma_.lower(), compound} & terms("hidden_nouns"):
        return None
    start = noun.left_edge.i
    comma = next((t.i for t in noun.doc[start : noun.i] if t.text == ","), None)
    start = comma + 1 if comma is not None else start  # "Over the year, mastery of …"
    while start < noun.i and noun.doc[start].dep_ in ("det", "punct", "cc", "poss"):
        start += 1
    return noun.doc[start : _end_of_state(noun)]


def _end_of_state(noun: Token) -> int:
    """Return where a state ends with what it is of: "improvement in her recall"."""
    lemma = noun.lemma_.lower()
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if lemma in _CHANGES | {"mastery"} and following.lower_ in ("in", "of", "with"):
        inner = next(
            (child for child in following.children if child.dep_ in ("pobj", "pcomp")), None
        )
        return inner.i + 1 if inner is not None else noun.i + 1
    for child in noun.children:
        if lemma in _ABILITIES and child.dep_ == "acl":
            return max([child.i, *(deep.i for deep in child.children if deep.i > child.i)]) + 1
    return noun.i + 1


def _completing_verb(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX"):
            return child
        if child.dep_ == "acomp" and child.lower_ == "able":
            return next((inner for inner in child.children if inner.dep_ == "xcomp"), None)
        if child.dep_ == "prep" and verb.lemma_ in _HELPERS:
            inner = next((inner for inner in child.children if inner.dep_ == "pcomp"), None)
            if inner is not None:
                return inner
    return None


def _infinitive(root: Token) -> Token | None:
    """Return the verb of "Ada to be more settled", where the name is taken for the sentence."""
    if root.dep_ != "ROOT" or root.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    for child in root.children:
        if (
            child.dep_ in ("acl", "relcl", "xcomp")
            and child.i > root.i
            and child.left_edge.lower_ == "to"
        ):
            return child
    return None


def _by_doing(root: Token) -> Token | None:
    """Return the act of "by recognizing …", a step given as a fragment."""
    if root.dep_ != "ROOT" or root.lower_ != "by":
        return None
    return next((child for child in root.children if child.dep_ == "pcomp"), None)


def _is_able(verb: Token) -> bool:
    return verb.lemma_ == "be" and any(child.lower_ == "able" for child in verb.children)


def _phrase(verb: Token) -> Span:
    """Return the verb with its object, or with the words that complete it where it has none."""
    objects = [child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i]
    joined = next((child for child in verb.children if child.dep_ == "conj"), None)
    shared = joined is not None and (
        joined.pos_ != "VERB" or joined.lemma_.lower() in terms("hidden_verbs")
    )
    if (
        not objects
        and joined is not None
        and shared
        and joined.i - verb.i <= 5
        and _directly_joined(verb)
    ):
        end = _phrase(joined).end if joined.pos_ == "VERB" else joined.i + 1
        return verb.doc[verb.i : end]  # "develop and expand interests"
    end = max((_end(child) for child in objects), default=verb.i + 1)
    for child in verb.children:
        if (
            verb.lemma_.lower() in _KNOWING
            and child.dep_ in ("ccomp", "advcl")
            and child.left_edge.i == end
        ):
            return verb.doc[verb.i : child.i + 1]  # "recognize when he needs a break"
        if child.i < verb.i or child.i > end + 1:
            continue
        if objects and child.lower_ == "of" and child.i == end:
            return verb.doc[verb.i : _end(child)]  # "take ownership of her learning"
        wanted = (
            child.dep_ in ("prep", "advmod", "xcomp", "prt")
            if not objects
            else child.lower_ == "to"
        )
        if wanted and (not objects or verb.lemma_.lower() in _WITH_ITS_TO):
            return verb.doc[verb.i : _end(child)]
    return verb.doc[verb.i : end]


def _directly_joined(verb: Token) -> bool:
    following = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return following in ("and", "or", "/", "&", ",")


def _end(token: Token) -> int:
    """Return where a phrase ends: joined nouns belong to it, what hangs on them does not."""
    doc, end = token.doc, token.i + 1
    # "Reading skills" read as a verb with its object, "Grade 5".
    while end < len(doc) and doc[end].tag_ in ("NN", "NNS", "CD") and end - token.i < 3:
        end += 1
    for child in token.children:
        if child.i < token.i:
            continue
        joined = child.dep_ == "conj" or (child.dep_ == "amod" and token.pos_ == "NOUN")
        if joined or (token.pos_ == "ADP" and child.dep_ in ("pobj", "pcomp")):
            end = max(end, _end(child))
        elif child.lower_ == "of" and token.lower_ in _MEASURE_NOUNS | terms("hidden_objects"):
            end = max(end, _end(child))  # "a range of strategies"
    return end


def _stands_alone(verb: Token) -> bool:
    """Whether nothing says what, how or where: "I can read"."""
    return all(child.i < verb.i or child.is_punct for child in verb.children)


def _is_bracketed(root: Token) -> bool:
    """Whether a sentence is only the name of a course in brackets."""
    start = root.left_edge.i
    return start > 0 and "(" in (root.doc[start].text, root.doc[start - 1].text)


def _is_staff(root: Token) -> bool:
    subject = subject_of(root)
    return subject is not None and (
        subject.lower_ in terms("roles") or subject.lower_ in ("staff", "teachers", "team")
    )
