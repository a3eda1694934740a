"""Supports that name a class and no member of it: "visual strategies", "support with regulation"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.checking.recognisers.phrasing import phrase_end, words_before
from analyzer.language import Parsed, Span, Token, terms
from analyzer.model import Kind

_POINTING = frozenset(("this", "that", "these", "those", "which", "what", "whose", "no"))
_EXAMPLE_WORDS = frozenset(("such", "including", "e.g.", "e.g", "eg", "like", "i.e.", "for"))
_CARRIERS = frozenset(("with", "given", "using", "use", "through", "by", "via", "accept", "within"))
_CUES = frozenset(("cue", "cues", "cueing", "prompt", "prompts", "reminder", "reminders", "signal", "signals", "prompting"))
_HELP = frozenset(("support", "assistance", "help", "guidance", "supervision", "prompting", "prompts", "prompt", "cueing", "cues", "cue"))
_LEARNED = frozenset(("strategies", "strategy", "techniques", "technique", "methods", "method", "skills", "tools", "resources", "structures", "structure", "system", "systems", "program", "programs", "routine", "routines", "activities"))
_GIVEN = frozenset(("agreed", "calming", "coping", "regulation", "regulating", "self-regulation", "self-monitoring", "sensory", "learned", "taught", "behaviour", "behavior", "appropriate", "assistive", "visual", "organizational", "executive", "anxiety", "self-calming", "preferred", "personalized", "individualized", "support"))
_SEEN_MEDIA = frozenset(("visual", "picture", "colour", "color", "pictorial"))
_SUPPORTED_BY = frozenset(("with", "for", "around", "in", "from", "on", "regarding", "during", "by"))
_FOLLOWED = frozenset(("support", "supports", "help", "assistance", "guidance", "input", "coaching"))
_SAYS_LITTLE = frozenset(("may", "be", "can", "will", "give", "help", "support", "meet", "allow", "enable", "suit", "work", "fit", "promote", "enhance"))
# Alone on a line these are a label of a list, not a promise.
_LABELS = frozenset(("accommodations", "adaptations", "interventions", "modifications", "resources", "services", "strategies", "supports", "technology"))
# Second halves that name nothing: "needs-based", "task-specific".
_TRANSPARENT = frozenset(("based", "focused", "focussed", "related", "specific", "oriented", "informed", "friendly", "led", "centred", "centered", "type", "wide"))
_OTHERWISE = frozenset(("alternate", "alternative", "modified", "adjusted", "flexible", "individualized", "individualised", "suitable", "equivalent", "preferential", "strategic"))
_NOUNS = ("NOUN", "PROPN", "ADJ", "X", "ADV", "SYM")


def class_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield noun phrases whose head is a class of support and whose modifiers do not narrow it."""
    for token in parsed.tokens:
        word = token.lower_
        if word not in terms("open_heads") and word not in terms("class_heads"):
            continue
        if word in _LABELS and sum(not other.is_punct for other in parsed.tokens) == 1:
            continue
        if not _is_noun(token) or _is_modifier_of_next(token):
            continue
        start = class_start(token, parsed.lead)
        if start is None or not _carries_support(token, start, kind) or _is_purpose(token):
            continue
        end = _end(token)
        if end is not None:
            yield parsed.doc[start:end]


def quality_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield things described only as suitable or other than usual: "appropriate materials"."""
    if kind != "support":
        return
    for token in parsed.tokens:
        if token.lower_ not in terms("plain_heads") or not _is_noun(token) or _is_modifier_of_next(token):
            continue
        start = _suiting_start(token, parsed.lead)
        if start is None or _is_completed(token) or _is_placed(token) or _is_purpose(token):
            continue
        yield parsed.doc[start : token.i + 1]


def bare_service(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a whole statement that is a service and nothing else: "OT consult", "shared EA time"."""
    if kind != "support" or len(parsed.tokens) > 8:
        return
    text = parsed.folded.text.strip(" .").lower()
    if _BARE_SERVICE().fullmatch(text):
        yield parsed.tokens if not parsed.tokens[-1].is_punct else parsed.tokens[:-1]


def _BARE_SERVICE() -> re.Pattern[str]:
    roles = "|".join(sorted(map(re.escape, terms("roles")), key=len, reverse=True))
    fields = (
        rf"(?:{roles}|counsell?ing|speech(?:[- ]language)?|language|behaviou?r|vision|hearing|nursing|psychology|"
        r"physical therapy|physio|occupational therapy|speech therapy|resource|mental health|district|outreach|braille)"
    )
    return re.compile(
        rf"(?:shared |consultative |direct |indirect |itinerant |in-class |part-time |full-time |ongoing |regular )?{fields}(?:(?: and |/| & ){fields})?"
        r"(?: services?| support| consult(?:ation|s)?| time| input| involvement| help| monitoring| follow-up)+(?: to (?:school )?(?:staff|team|teachers?))?"
    )


def names_class(token: Token, lead: int) -> bool:
    """Whether a token ends a noun phrase that names only a class of support."""
    word = token.lower_
    if word in terms("open_heads") or word in terms("class_heads"):
        return class_start(token, lead) is not None
    if word in ("things", "items", "opportunities", "ways", "options"):
        return True
    return word in terms("plain_heads") and _suiting_start(token, lead) is not None


def class_start(head: Token, lead: int) -> int | None:
    """Return where the noun phrase begins, or None when a word in it names a member of the class."""
    is_open = head.lower_ in terms("open_heads")
    start = head.i
    for word in words_before(head, lead):
        if _is_naming(word):
            return None
        if _is_receiver(word):
            break
        if _is_rhythm(word):
            continue
        if not (is_open and not _is_name(word, lead)) and not _is_kind(word) and not _is_suiting(word):
            return None
        start = word.start
    if start > lead and head.doc[start - 1].lower_ in _POINTING:
        return None
    if start < head.i or head.lower_ in terms("bare_heads") or _has_aim(head) or _is_empty_bracket(head):
        return start
    return None


def _has_aim(head: Token) -> bool:
    """Whether an aim follows that names nothing: "tools to self-regulate", "tools for organization"."""
    after = [token for token in head.doc[head.i + 1 : head.i + 5] if token.text != "-"]
    if len(after) < 2:
        return False
    if after[0].lower_ == "to":
        return after[1].lemma_.lower() in terms("empty_purposes") or after[1].lower_ == "self"
    return after[0].lower_ == "for" and after[1].lower_ in terms("open_fields")


def _suiting_start(head: Token, lead: int) -> int | None:
    """Return where a phrase like "appropriate reading materials" begins, or None."""
    start, suiting, narrowed, free = head.i, False, False, False
    for word in words_before(head, lead):
        if _is_receiver(word):
            break
        if _is_suiting(word):
            suiting = True
            free = word.text.lower() in _OTHERWISE
        elif not _is_kind(word):
            narrowed = True
        start = word.start
    return start if suiting and (free or not narrowed) else None


def _is_kind(word: Span) -> bool:
    text = word.text.lower()
    if text in terms("kind_words") or text in terms("class_heads") or text in terms("open_heads"):
        return True
    parts = [part for part in _parts(word) if part not in _TRANSPARENT]
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
    return text in terms("naming_words") or any(part in terms("naming_words") for part in _parts(word))


def _is_name(word: Span, lead: int) -> bool:
    """Whether a word is a proper name ("Orton-Gillingham intervention") or a child's ("Ana's")."""
    first = word[0]
    return (
        (first.text[:1].isupper() and first.i > lead and not first.is_upper and word.text.lower() not in terms("kind_words"))
        or first.pos_ == "NUM"
        or word.text == "'s"
    )


def _is_receiver(word: Span) -> bool:
    """Whether a name is the child who is given something ("gives Ana extra help")."""
    before = word[0].i - 1
    return word[0].pos_ == "PROPN" and before >= 0 and word.doc[before].pos_ == "VERB"


def _parts(word: Span) -> list[str]:
    return [token.lower_ for token in word if token.text not in ("-", "/")]


def _is_noun(token: Token) -> bool:
    if token.pos_ in _NOUNS:
        return True
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if token.i == token.sent.start and token.lower_ in _FOLLOWED and following in ("to", "from", *_SUPPORTED_BY):
        return True
    # "Visual supports as needed", "Scaffolding learning": in a fragment the tagger sees a verb.
    if any(c.dep_ in ("dobj", "aux", "nsubj", "nsubjpass") and c.i != token.i - 1 for c in token.children):
        return token.lower_.endswith("ing") and token.dep_ == "ROOT"
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return token.lower_.endswith("ing") or before in terms("kind_words") or before in terms("suiting_words")


def _is_modifier_of_next(token: Token) -> bool:
    """Whether the word only modifies the next one: "support teacher", "resource room"."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    if token.dep_ in ("compound", "amod", "nmod", "poss") and token.head.i > token.i:
        return token.head.i - token.i <= 3 or following.text == "-"
    return following.text == "-" and not token.whitespace_


def _carries_support(token: Token, start: int, kind: Kind) -> bool:
    """In goals and progress notes a class word counts where it is what the child is given or uses."""
    if kind == "support":
        return True
    word = token.lower_
    phrase = {part.text.lower() for part in words_before(token, start)}
    if kind in ("goal", "objective"):
        if word in _HELP and not phrase & _SEEN_MEDIA and not _is_empty_bracket(token):
            return False  # how much help is a matter of the criterion
        if word in _LEARNED and not phrase & _GIVEN:
            return False  # what the child learns to use, not what the child is given
    elif word in ("strategies", "supports", "interventions", "accommodations"):
        if token.dep_ in ("nsubj", "nsubjpass", "dobj", "conj"):
            return True
    elif word in _HELP and not phrase & terms("suiting_words"):
        return False
    for ancestor in (token, *token.ancestors):
        if ancestor.lower_ in _CARRIERS or ancestor.lemma_ == "use":
            return True
        if ancestor.pos_ in ("VERB", "AUX"):
            return False
    return False


def _end(head: Token) -> int | None:
    """Return where the vague phrase ends, or None when the words after it say which one."""
    if _is_completed(head):
        return None
    doc = head.doc
    if head.i + 2 >= len(doc) or head.lower_ not in _FOLLOWED:
        return _with_empty_bracket(head)
    link, first = doc[head.i + 1], doc[head.i + 2]
    if link.lower_ == "of" and head.lower_ in ("help", "assistance", "support", "guidance"):
        return None
    if link.lower_ == "to" and first.pos_ == "VERB":
        return _purpose_end(first)
    if link.lower_ not in _SUPPORTED_BY or (link.lower_ == "in" and first.lower_ in terms("subjects")):
        return head.i + 1
    noun = next((t for t in doc[head.i + 2 : head.i + 6] if t.pos_ in ("NOUN", "PROPN", "VERB") and not _is_modifier_of_next(t)), first)
    if noun.i + 1 < len(doc) and doc[noun.i + 1].text == "-":
        return head.i + 1
    if noun.lower_ in terms("care_tasks") and link.lower_ in ("with", "for", "in"):
        return None
    if noun.tag_ == "VBG" and link.lower_ in ("with", "in"):
        objects = [c for c in noun.children if c.dep_ == "dobj"]
        if noun.lemma_ not in terms("empty_purposes") and not any(c.lemma_ in terms("open_fields") for c in objects):
            return None if noun.lower_ not in terms("open_fields") else noun.i + 1
        return max([noun.i + 1, *(phrase_end(c) for c in objects)])
    if noun.lower_ in terms("open_fields") or (link.lower_ == "from" and _is_role(doc[noun.i - 1 : noun.i + 1])):
        return phrase_end(noun)
    return head.i + 1


def _purpose_end(verb: Token) -> int | None:
    """Where "support to develop study skills" ends; None for an act ("help to open her lunch")."""
    if verb.lemma_.lower() not in terms("empty_purposes"):
        return None
    objects = [c for v in (verb, *verb.conjuncts) for c in v.children if c.dep_ == "dobj"]
    return max([verb.i + 1, *(phrase_end(c) for c in objects)])


def _is_purpose(token: Token) -> bool:
    """Whether the words only say what an act is for: "a harness to keep a safe environment"."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            used = ancestor.dep_ == "xcomp" and ancestor.head.lemma_ in ("use", "provide", "do", "take")
            return (used or ancestor.dep_ in ("advcl", "acl")) and any(c.lower_ == "to" and c.dep_ == "aux" for c in ancestor.children)
    return False


def _is_role(words: Span) -> bool:
    return words.text.lower() in terms("roles") or words[-1].lower_ in terms("roles") or words[-1].lower_ == "therapy"


def _is_completed(head: Token) -> bool:
    """Whether the words right after say which: a bracket, a colon list, a plan with a date, a task."""
    doc = head.doc
    if head.i + 1 >= len(doc):
        return False
    after = doc[head.i + 1 : head.i + 9]
    first = after[0].lower_
    if first == "(" and len(after) > 1:
        return not (after[1].lower_ in _EXAMPLE_WORDS - {"such", "including", "e.g.", "eg", "e.g"} or _is_empty_bracket(head))
    if first in (":", "-", "=", "–") and len(after) > 1:
        return True
    if first == "," and len(after) > 1:
        return after[1].lower_ in _EXAMPLE_WORDS
    if first in ("that", "which") and not any(t.lemma_.lower() in _SAYS_LITTLE for t in after[1:3]):
        return True
    if first in ("such", "including", "like", "e.g.", "eg", "e.g"):
        return True
    if head.lower_ in _CUES and first in ("to", "that", "for") and len(after) > 1:
        return after[1].lemma_.lower() not in terms("empty_purposes") and after[1].pos_ == "VERB"
    text = after.text.lower()
    return bool(re.search(r"\b(?:plan|protocol|report|program) (?:dated|of|from)\b|\bdated\b", text))


def _bracket_of(head: Token) -> Span:
    doc = head.doc
    closing = next((t.i for t in doc[head.i + 2 : head.i + 12] if t.text == ")"), head.i + 2)
    return doc[head.i + 2 : closing]


def _is_empty_bracket(head: Token) -> bool:
    """Whether a bracket only names kinds again: "cue (visual or non-verbal)"."""
    words = [t.lower_ for t in _bracket_of(head) if t.is_alpha and t.lower_ not in ("and", "or", "non")]
    return bool(words) and all(word in terms("kind_words") for word in words)


def _with_empty_bracket(head: Token) -> int:
    doc = head.doc
    if head.i + 1 < len(doc) and doc[head.i + 1].text == "(" and _is_empty_bracket(head):
        return _bracket_of(head).end + 1
    return head.i + 1


def _is_placed(head: Token) -> bool:
    """Whether the place is said: "seating near the door", "away from the window"."""
    after = head.doc[head.i + 1 : head.i + 4].text.lower()
    return bool(re.match(r"(?:\()?(?:away from|close to|next to|beside|at the (?:front|back)|facing|by the|near (?:the|a|an|his|her|their)\b)", after))
