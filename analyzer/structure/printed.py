"""What is printed on the blank form, or holds no words of the school: never a statement."""

from __future__ import annotations

import re

from analyzer.structure.headings import Vocabulary

_MOST_WORDS_IN_A_HEAD = 10
_FEWEST_WORDS_SHOUTED = 7
_PLACEHOLDER = re.compile(r"^[\[<{(«]{1,2}[^\]>}»]*[\]>})»]{1,2}\.?$")
_NO_WORDS = re.compile(r"^[\W\d_]*$")
_NUMBERED_PAGE = re.compile(
    r"^(?:page\s*)?\d+(?:\s*(?:of|/)\s*\d+)?(?:\([a-z]\))?$|^\(continued\)$", re.IGNORECASE
)
_DATE = re.compile(
    r"^(?:\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?"
    r"(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?[,/]?\s*(?:\d{2,4})?|\d{4}\s*[-–/]\s*\d{2,4})$",
    re.IGNORECASE,
)
_EMPTY_ANSWER = re.compile(
    r"^(?:n\.?/?a\.?|none(?: required| needed| identified| noted| at this time| reported| known)?|nil|yes|no|not applicable|tbd|tba|see above|same|x|☐|☒|✓|"
    r"(?:yes|no)(?:\s*\([^)]*\))?|yes\s+no|term\s*\d+|semester\s*\d+|(?:annual )?goal (?:not )?met|ind|grp|ongoing review|fall|winter|spring|summer)[.:]?$",
    re.IGNORECASE,
)
_FORM_VERBS = (
    "list|describe|identify|indicate|specify|explain|include|attach|check|select|circle|complete|"
    "state|enter|provide|insert|document|summarize|outline|consider|record|use|note|write|add|tick|"
    "refer|see|choose|click|type"
)
# An order to whoever fills in the form: it speaks of forms, boxes and "the student" at large.
_INSTRUCTION = re.compile(
    rf"^\(?(?:please\s+)?(?:{_FORM_VERBS})\b.*\b(?:below|boxes?|that apply|one only|if applicable|"
    r"attached?|this form|this section|this page|each goal|additional pages?|the student['’]s (?:present|"
    r"strengths|needs|disability|current)|the (?:student|child) (?:will receive|will need|requires|needs|has)|where appropriate\.?\)|as appropriate\.?\)|appropriate option|"
    r"as (?:modified|accommodated)|here)\b",
    re.IGNORECASE,
)
_TICK_HERE = re.compile(
    r"^(?:please )?(?:tick|check|circle|mark) (?:those|all|any|one|if|which|the (?:box|accommodation|appropriate|applicable|item|support|adaptation)\w*)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf"^\((?:please\s+)?(?:{_FORM_VERBS}|to be|must|if|optional|check|maximum|e\.g\.)\b.*\)?$", re.IGNORECASE
)
_QUESTION = re.compile(
    r"^(?:what|how|who|when|where|which|why|does|do|is|are|will|has|have|can|should|did)\b[^.!]*\?(?:\s*(?:yes|no|☐|☒|y|n|/|\s)*)?$",
    re.IGNORECASE,
)
_PROCESS = re.compile(
    r"^(?:reviewed|signed|agreed|developed|written|prepared|completed|updated|approved|discussed) (?:on|by|with)\b|"
    r"^(?:the )?(?:parents?|guardians?|family|carers?|student|(?:parents?|guardians?)[ /](?:and )?(?:the )?\w+)\b[^.]{0,20}? "
    r"(?:was|were|has been|have been) (?:consulted|given a copy|informed|invited|notified|provided with|offered a copy)\b|"
    r"^(?:this|the) (?:plan|iep|ipp|iip|document)\b.{0,20}? (?:was|is|will be|has been) (?:agreed|reviewed|looked at|written|developed|updated)\b",
    re.IGNORECASE,
)
_ID_NUMBER = re.compile(r"^[A-Z][A-Za-z]{1,8}\s*(?:#|no\.?|number)?\s*:?\s*[\d-]{5,}$")
# Rules printed on the form: they speak of goals and students at large, not of this child.
_POLICY = re.compile(
    r"^(?:the |all |each |any )?(?:annual |iep |short-term )*(?:goals|objectives|accommodations|services|students|teams?|committee|ieps?|parents|"
    r"local authority|district|school board|lea)\b[^.]{0,30}? (?:must|shall|should|has determined|have determined|considered|has considered|are required)\b|"
    r"^for (?:a |any |each |all )?(?:students?|child(?:ren)?|pupils?) (?:who|with|whose|age[ds]?|\d+)\b|"
    r"^(?:please|note:|nb:|dear|sincerely|yours|kind regards|regards)\b|^we will meet\b|^here is\b",
    re.IGNORECASE,
)
_DATE_LABELS = re.compile(r"^(?:[^:.]{2,60}:\s*(?:[\d/.-]{4,10}|[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?\d{4}|_+)?\s*)+$")
_IF_ANSWER = re.compile(r"^if (?:yes|no|so|not|applicable)\b", re.IGNORECASE)
_CONTACT = re.compile(r"\S+@\S+\.\w+|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|^https?://")


def is_form_text(text: str, names: Vocabulary) -> bool:
    """Whether a line is an instruction, a placeholder, a date, an empty answer or a page number."""
    bare = text.replace("\u200b", "").strip()
    if not bare or _NO_WORDS.match(bare) or _NUMBERED_PAGE.match(bare):
        return True
    if _PLACEHOLDER.match(bare) and not _is_note(bare):
        return True
    if _DATE.match(bare) or _EMPTY_ANSWER.match(bare) or _CONTACT.search(bare):
        return True
    if (
        _TICK_HERE.match(bare)
        or _INSTRUCTION.match(bare)
        or _ASIDE.match(bare)
        or _QUESTION.match(bare)
    ):
        return True
    if _POLICY.match(bare) or (_DATE_LABELS.match(bare) and re.search(r"\d{4}|/\d|_", bare)):
        return True
    if _IF_ANSWER.match(bare) or _PROCESS.match(bare) or _ID_NUMBER.match(bare):
        return True
    return names.is_printed(bare)


def is_shouted(text: str) -> bool:
    """Whether a line is a long one in capitals: how forms print what they explain."""
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(text.split()) >= _FEWEST_WORDS_SHOUTED and capitals > 0.9 * len(letters)


def is_running_head(text: str, student: str) -> bool:
    """Whether a line is the head of a page: the child's name with a grade, a year or a plan's name."""
    if " " not in student or student not in text or len(text.split()) > _MOST_WORDS_IN_A_HEAD:
        return False
    rest = text.replace(student, " ")
    return not re.search(r"\b(?:will|is|has|can|to|goals?|strategies|supports?)\b|[a-z]\.$", rest)


def _is_note(text: str) -> bool:
    """Round brackets also hold what the school wrote: "(with adult help)"."""
    return text.startswith("(") and not _ASIDE.match(text)
