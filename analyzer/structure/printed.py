"""What is printed on the blank form, or holds no words of the school: never a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyzer.memory import once_a_report
from analyzer.structure.headings import Vocabulary
from analyzer.structure.patterns import MONTHS, one_of, pattern, straight

_MOST_WORDS_IN_A_HEAD = 10
_FEWEST_WORDS_SHOUTED = 5
_SHOUTED_THROUGHOUT = 0.4  # of the long lines: then capitals are how this plan is typed

_NOTHING_SAID = pattern(
    r"^[\W\d_]*$",  # lines, boxes, numbers
    r"^(?:page\s*)?\d+(?:\s*(?:of|/)\s*\d+)?(?:\([a-z]\))?$",
    r"^\(continued\)$",
    r"^[\[<{]{1,2}[^\]>}]*[\]>}]{1,2}\.?$",  # "[Text about academic goals]"
    r"_{5,}\.?$",  # "By June the student will ________."
    r"^\S+@\S+\.\w+|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|^https?://",
)
_DATE = pattern(
    r"^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$",
    r"^\d{4}\s*[-/]\s*\d{2,4}$",
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\d{1,2}\s+)?"
    rf"(?:{MONTHS})[a-z]*\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?[,/]?\s*(?:\d{{2,4}})?$",
)
_EMPTY_ANSWER = pattern(
    r"^none(?: required| needed| identified| noted| at this time| reported| known)?[.:]?$",
    r"^(?:n\.?/?a\.?|nil|not applicable|tbd|tba|see above|same|x)[.:]?$",
    r"^(?:yes|no)(?:\s*\([^)]*\))?[.:]?$|^yes\s+no$",
    r"^(?:term\s*\d+|semester\s*\d+|fall|winter|spring|summer)[.:]?$",
    r"^(?:annual )?goal (?:not )?met:?$",
    r"^(?:ind|grp)$",
)
_ORDERS = one_of(
    "list|describe|identify|indicate|specify|explain|include|attach|check|select|circle|complete",
    "state|enter|provide|insert|document|summarize|outline|consider|record|use|note|write|add|tick",
    "refer|see|choose|click|type",
)
# An order to whoever fills in the form speaks of boxes and pages, or of "the student" at large.
_OF_THE_FORM = one_of(
    r"below|boxes?|that apply|one only|if applicable|attached?|this form|this section|this page",
    r"each goal|additional pages?|the student's (?:present|strengths|needs|disability|current)",
    r"the (?:student|child) (?:will receive|will need|requires|needs|has)",
    r"(?:where|as) appropriate\.?\)|appropriate option|as (?:modified|accommodated)|here",
)
_INSTRUCTION = pattern(
    rf"^\(?(?:please\s+)?{_ORDERS}\b.*\b{_OF_THE_FORM}(?!\w)",
    rf"^\((?:please\s+)?(?:{_ORDERS}|to be|must|if|optional|maximum|e\.g\.)\b.*\)?$",
    r"^(?:please )?(?:tick|check|circle|mark) (?:those|all|any|one|if|which|"
    r"the (?:box|accommodation|appropriate|applicable|item|support|adaptation)\w*)\b",
    r"^(?:what|how|who|when|where|which|why|does|do|is|are|will|has|have|can|should|did)\b"
    r"[^.!]*\?(?:yes|no|y|n|\W)*$",
    r"^if (?:yes|no|so|not|applicable)\b",
)
# Rules and records of the procedure: they speak of goals, teams and parents, not of this child.
_PROCEDURE = pattern(
    r"^(?:the |all |each |any )?(?:annual |iep |short-term )*"
    r"(?:goals|objectives|accommodations|services|students|teams?|committee|ieps?|parents|"
    r"local authority|district|school board|lea)\b[^.]{0,30}? "
    r"(?:must|shall|should|(?:has|have) determined|(?:has |have )?considered|are required)\b",
    r"^for (?:an? |any |each |all )?(?:students?|child(?:ren)?|pupils?) "
    r"(?:who|with|whose|age[ds]?|\d+)\b",
    r"^(?:please|note:|nb:|dear|sincerely|yours|kind regards|regards)\b",
    r"^we will meet\b|^here is\b",
    r"^I (?:understand|agree|disagree|consent|acknowledge|certify|authori[sz]e|give permission|"
    r"have (?:received|read|participated|been (?:given|informed|consulted)))\b",
    r"^(?:reviewed|signed|agreed|developed|written|prepared|completed|updated|approved|discussed)"
    r" (?:on|by|with)\b",
    r"^(?:the )?(?:parents?|guardians?|family|carers?|student)\b[^.]{0,30}? "
    r"(?:was|were|has been|have been) "
    r"(?:consulted|given a copy|informed|invited|notified|provided with|offered a copy)\b",
    r"^(?:this|the) (?:plan|iep|ipp|iip|document)\b.{0,20}? (?:was|is|will be|has been) "
    r"(?:agreed|reviewed|looked at|written|developed|updated)\b",
)
_AT_LARGE = pattern(
    r"\bchild(?: or |/)young person\b",  # a plan would name the child
    r"\bmust (?:normally )?(?:be )?"
    r"(?:specified|detailed|specific|measurable|included|completed|listed)\b",
)
_ID_NUMBER = re.compile(r"^[A-Z][A-Za-z]{1,8}\s*(?:#|no\.?|number)?\s*:?\s*[\d-]{5,}$")
_FILLED_IN = re.compile(r"\d[\d/.-]{3,9}|[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?\d{4}|_+")
_LONGEST = 600  # characters; no form explains itself at such length in one line


@once_a_report
def is_form_text(text: str, names: Vocabulary) -> bool:
    """Whether a line is an instruction, a placeholder, a date, an empty answer or a page number."""
    bare = straight(text.replace("\u200b", "")).strip()
    if len(bare) > _LONGEST:
        return False
    if _NOTHING_SAID.search(bare) or _DATE.match(bare) or _EMPTY_ANSWER.match(bare):
        return True
    if _INSTRUCTION.match(bare) or _PROCEDURE.match(bare) or _ID_NUMBER.match(bare):
        return True
    if _AT_LARGE.search(bare):
        return True
    return _only_labels_with_dates(bare) or names.is_printed(bare)


def is_shouted(text: str) -> bool:
    """Whether a line is a long one in capitals: how forms print what they explain."""
    if len(text.split()) < _FEWEST_WORDS_SHOUTED:
        return False
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return capitals > 0.9 * len(letters)


def is_typed_in_capitals(texts: Iterable[str]) -> bool:
    """Whether so many of the longer lines are in capitals that they mean nothing."""
    longer = [text for text in texts if len(text.split()) >= _FEWEST_WORDS_SHOUTED]
    return sum(map(is_shouted, longer)) > _SHOUTED_THROUGHOUT * len(longer)


def is_running_head(text: str, student: str) -> bool:
    """Whether a line is the head of a page: the child's name with a grade or a plan's name."""
    if " " not in student or student not in text or len(text.split()) > _MOST_WORDS_IN_A_HEAD:
        return False
    rest = text.replace(student, " ")
    return not re.search(r"\b(?:will|is|has|can|to|goals?|strategies|supports?)\b|[a-z]\.$", rest)


def _only_labels_with_dates(text: str) -> bool:
    """Whether a line holds labels and dates or blanks, and nothing else: "Begins: 9/5/2024"."""
    labels = _FILLED_IN.sub("", text)
    *named, after = labels.split(":")
    short = all(len(label.split()) <= _MOST_WORDS_IN_A_HEAD for label in named)
    return labels != text and bool(named) and not after.strip() and short
