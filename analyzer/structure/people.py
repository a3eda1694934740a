"""The people a plan names, with their roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from analyzer.model import Block, Document, Person

_STUDENT_LABEL = re.compile(
    r"\b(?:student|child|pupil|learner|young person)(?:['’]s)?\s*(?:full\s+|legal\s+|first\s+|preferred\s+)?names?\s*(?:\([^)]*\))?\s*[:\-–]?\s*(?P<name>.*)$|"
    r"^(?:full\s+|legal\s+|first\s+|preferred\s+)?name\s*(?:of (?:student|child|pupil))?\s*:\s*(?P<name2>.*)$|"
    r"^(?:student|child|pupil|learner|young person)(?:\s*/\s*\w+)?\s*(?::\s*(?P<name3>.*))?$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’-]*(?:\.)?(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'’-]*\.?){0,3}"
_TITLED = rf"(?:(?:Mr|Mrs|Ms|Mx|Dr|Miss)\.?(?:\s+(?:and|&)\s+(?:Mr|Mrs|Ms|Mx|Dr)\.?)?\s+{_NAME})"
_NAME_AND_ROLE = re.compile(
    rf"^(?P<name>{_TITLED}|{_NAME})\s*(?:[-–—,:|(]|\s-\s)\s*(?P<role>[A-Za-z][A-Za-z/ .&'’-]{{2,50}})\)?$"
)
_ROLE_AND_NAME = re.compile(
    rf"^(?P<role>[A-Za-z][A-Za-z/ .&'’-]{{2,40}}?)\s*:\s*(?P<name>{_TITLED}|{_NAME})$"
)
_ROLES = re.compile(
    r"\b(?:teacher|assistant|aide|therapist|pathologist|psychologist|counsell?or|principal|coordinator|co-ordinator|manager|"
    r"worker|parents?|guardians?|mother|father|mom|dad|student|pupil|SENCO|SLP|OT|EA|TA|LST|nurse|consultant|specialist|"
    r"paraprofessional|support|behaviou?r analyst|interpreter|librarian|social worker|LEA representative|evaluator|director)\b",
    re.IGNORECASE,
)
_STUDENT_ACTS = re.compile(
    r"(?:^|\s)(?P<name>[A-Z][a-z'’-]+)(?:['’]s\b|\s+(?:will|is|has|can|needs|enjoys|likes|struggles|uses|shows|demonstrates|works|reads|benefits))\b"
)
_NOT_NAMES = frozenset(
    ["the", "this", "that", "these", "he", "she", "they", "it", "his", "her", "their", "we", "i", "student", "students", "child", "pupil", "teacher", "teachers", "staff", "parents", "parent", "goal", "goals", "who", "what", "when", "where", "how", "each", "all", "no", "an", "a", "in", "on", "by", "report", "school", "team", "section", "term", "year", "grade", "class", "there", "information", "support", "supports", "assessment", "monday", "tuesday", "wednesday", "thursday", "friday", "june"]
)
_NOT_IN_NAMES = frozenset(
    "dob iep date grade school name id born male female student teacher".split()
)
_NEXT_LABEL = re.compile(
    r"\s+(?:gender|sex|date of birth|d\.?o\.?b|iep|plan|birth|grade|school|student|age|id|number|pen|oen|pronouns?|year|class|date)\b.*$|\s{3,}.*$",
    re.IGNORECASE,
)
_PRONOUNS = {
    "she/her": r"\b(?:she|her|hers)\b",
    "he/him": r"\b(?:he|him|his)\b",
    "they/them": r"\bthey\b",
}


def people(document: Document) -> tuple[Person, ...]:
    """Return the people a plan names: the student first, then staff and family with their roles."""
    found: dict[str, Person] = {}
    student = _student(document)
    if student:
        found[student.name.casefold()] = student
    for name, role, page in _named(document):
        key = name.casefold()
        if key not in found and not (student and key == student.name.casefold()):
            found[key] = Person(name, role, page)
    return tuple(found.values())


def _student(document: Document) -> Person | None:
    blocks = document.blocks
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if name := _labelled_name(block, following):
            return Person(name, "student", block.page)
    for block in blocks:
        if name := _titled_for(block.text):
            return Person(name, "student", block.page)
    counts = Counter(
        match["name"]
        for block in blocks
        for match in _STUDENT_ACTS.finditer(block.text)
        if match["name"].casefold() not in _NOT_NAMES
    )
    if counts and (best := counts.most_common(1)[0])[1] >= 2:
        page = next((b.page for b in blocks if best[0] in b.text), None)
        return Person(_full_name(best[0], document), "student", page)
    return None


def _full_name(first: str, document: Document) -> str:
    """The first name with the family name that most often follows it, if one does."""
    pattern = rf"\b{re.escape(first)} ([A-Z][a-z'’]+(?:-[A-Z][a-z]+)?)\b"
    names = Counter(re.findall(pattern, document.text))
    return f"{first} {names.most_common(1)[0][0]}" if names else first


def _labelled_name(block: Block, following: Block | None) -> str:
    if block.label and _STUDENT_LABEL.match(f"{block.label.rstrip(':')}:"):
        return _clean(block.text)
    match = _STUDENT_LABEL.search(block.text)
    if not match or len(block.text) > 160:
        return ""
    value = next((v for v in match.groups() if v), "")
    if (
        not value
        and following
        and _in_one_row(block, following)
        and len(following.text.split()) <= 4
    ):
        value = following.text
    if (
        not value
        and following
        and block.text.rstrip().lower().endswith(("name:", "name", "student:", "names:"))
    ):
        value = following.text if len(following.text.split()) <= 4 else ""
    return _clean(value)


def _titled_for(text: str) -> str:
    """The name in a title such as "Individual plan for Rhys Cardinal"."""
    match = re.search(
        rf"\b(?:[Pp]lan|IEP|IPP|IIP|EHCP|ISP|[Pp]rogram(?:me)?|[Pp]rofile) (?:for|of)\s*:?\s*({_NAME})$",
        text,
    )
    return _clean(match.group(1)) if match else ""


def _clean(value: str) -> str:
    name = _NEXT_LABEL.sub("", value.strip(" _:-–.,")).strip(" _:-–,")
    words = name.split()
    if _NOT_IN_NAMES & {word.casefold() for word in words}:
        return ""
    if (
        not words
        or len(words) > 4
        or not re.match(r"[A-Z]", name)
        or re.search(r"\d|[\[\]<>:]", name)
    ):
        return ""
    return "" if words[0].casefold() in _NOT_NAMES and len(words) == 1 else name


def _named(document: Document) -> Iterator[tuple[str, str, int | None]]:
    """Each name printed beside a role: "Ms. Rivera - Learning Support Teacher", or in two cells."""
    previous: Block | None = None
    for block in document.blocks:
        text = block.text.strip()
        match = _NAME_AND_ROLE.match(text) or _ROLE_AND_NAME.match(text)
        if match and _ROLES.search(match["role"]) and not _ROLES.search(match["name"]):
            yield match["name"].strip(), _role(match["role"]), block.page
        elif (
            previous
            and _in_one_row(previous, block)
            and re.fullmatch(_TITLED, previous.text.strip())
        ):
            if _ROLES.search(text) and len(text.split()) <= 5:
                yield previous.text.strip(), _role(text), block.page
        if block.label and _ROLES.search(block.label) and re.fullmatch(rf"{_TITLED}|{_NAME}", text):
            yield text, _role(block.label), block.page
        previous = block


def _in_one_row(first: Block, second: Block) -> bool:
    one, two = first.cell, second.cell
    return bool(
        one and two and (one.table, one.row) == (two.table, two.row) and one.column != two.column
    )


def _role(printed: str) -> str:
    role = re.sub(r"\s+", " ", printed).strip(" :.-–").lower()
    if re.search(r"\b(?:parents?|guardians?|mother|father|mom|dad)\b", role):
        return "parent"
    return "student" if role in ("student", "pupil", "child") else role
