"""What the words before a class of support say: which one, or only its kind."""

from __future__ import annotations

from analyzer.checking.recognisers.completing import HELPED_BY, is_empty_bracket
from analyzer.checking.recognisers.phrasing import words_before
from analyzer.language import Span, Token, terms

_POINTING = frozenset(("this", "that", "these", "those", "which", "what", "whose", "no"))
_NOUNS = ("NOUN", "PROPN", "ADJ", "X", "ADV", "SYM")


def names_class(token: Token, lead: int) -> bool:
    """Whether a token ends a noun phrase that names only a class of support."""
    word = token.lower_
    if word in terms("open_heads") or word in terms("class_heads"):
        return class_start(token, lead) is not None
    if word in ("things", "items", "opportunities", "ways", "options"):
        return True
    return word in terms("plain_heads") and suiting_start(token, lead) is not None


def class_start(head: Token, lead: int) -> int | None:
    """Return where the noun phrase begins, or None when a word in it names a member."""
    start = head.i
    for word in words_before(head, lead):
        if _is_receiver(word):
            break
        if _is_rhythm(word):
            continue
        if _is_naming(word) or not _leaves_open(word, head, lead):
            return None
        start = word.start
    if start > lead and head.doc[start - 1].lower_ in _POINTING:
        return None
    says_class = start < head.i or head.lower_ in terms("bare_heads")
    return start if says_class or _has_aim(head) or is_empty_bracket(head) else None


def _leaves_open(word: Span, head: Token, lead: int) -> bool:
    """Whether a word before a class of support does not say which one."""
    if _is_kind(word) or _is_suiting(word):
        return True
    return head.lower_ in terms("open_heads") and not _is_name(word, lead)


def suiting_start(head: Token, lead: int) -> int | None:
    """Return where a phrase like "appropriate reading materials" begins, or None."""
    start, suiting, narrowed, free = head.i, False, False, False
    for word in words_before(head, lead):
        if _is_receiver(word):
            break
        if _is_suiting(word):
            suiting = True
            free = word.text.lower() in terms("free_suiting_words")
        elif not _is_kind(word):
            narrowed = True
        start = word.start
    return start if suiting and (free or not narrowed) else None


def is_noun(token: Token) -> bool:
    """Whether a class word is used as a noun; in a fragment the tagger often sees a verb."""
    if token.pos_ in _NOUNS:
        return True
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    begins = token.i == token.sent.start and token.lower_ in terms("followed_heads")
    if begins and following in ("to", *HELPED_BY):
        return True  # "Support with regulation"
    apart = (c for c in token.children if c.i != token.i - 1)
    if any(c.dep_ in ("dobj", "aux", "nsubj", "nsubjpass") for c in apart):
        return token.lower_.endswith("ing") and token.dep_ == "ROOT"  # "Scaffolding learning"
    before = token.doc[token.i - 1].lower_ if token.i else ""
    is_kind = before in terms("kind_words") or before in terms("suiting_words")
    return is_kind or token.lower_.endswith("ing")  # "Visual supports in class"


def _has_aim(head: Token) -> bool:
    """Whether an aim follows that names nothing: "tools to self-regulate", "tools for math"."""
    after = [token for token in head.doc[head.i + 1 : head.i + 5] if token.text != "-"]
    if len(after) < 2:
        return False
    if after[0].lower_ == "to":
        return after[1].lemma_.lower() in terms("empty_purposes") or after[1].lower_ == "self"
    return after[0].lower_ == "for" and after[1].lower_ in terms("open_fields")


def _is_kind(word: Span) -> bool:
    text = word.text.lower()
    if text in terms("kind_words") or text in terms("class_heads") or text in terms("open_heads"):
        return True
    parts = [part for part in _parts(word) if part not in terms("transparent_halves")]
    return all(part in terms("kind_words") or part in terms("open_fields") for part in parts)


def _is_suiting(word: Span) -> bool:
    if word.text.lower() in terms("suiting_words"):
        return True
    parts = _parts(word)
    known = all(part in terms("kind_words") or part in terms("suiting_words") for part in parts)
    return known and parts[0] in terms("suiting_words")


def _is_rhythm(word: Span) -> bool:
    """Whether a word says how often: it is asked about by itself, not as part of the support."""
    return word.text.lower() in terms("rhythm_words")


def _is_naming(word: Span) -> bool:
    text = word.text.lower()
    return text in terms("naming_words") or any(
        part in terms("naming_words") for part in _parts(word)
    )


def _is_name(word: Span, lead: int) -> bool:
    """Whether a word is a proper name ("Orton-Gillingham intervention") or a child's ("Ana's")."""
    first = word[0]
    if first.pos_ == "NUM" or word.text == "'s":
        return True
    inside = first if first.i > lead else word[-1]  # any line begins with a capital
    capital = inside.text[:1].isupper() and inside.i > lead and not inside.is_upper
    return capital and word.text.lower() not in terms("kind_words")


def _is_receiver(word: Span) -> bool:
    """Whether a name is the child who is given something ("gives Ana extra help")."""
    before = word[0].i - 1
    return word[0].pos_ == "PROPN" and before >= 0 and word.doc[before].pos_ == "VERB"


def _parts(word: Span) -> list[str]:
    return [token.lower_ for token in word if token.text not in ("-", "/")]
