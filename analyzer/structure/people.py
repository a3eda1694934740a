"""The people a plan names, with their roles: the child first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from analyzer.model import Block, Document, Person
from analyzer.structure.patterns import one_of, pattern, straight, words

_MOST_WORDS_IN_A_NAME = 4
_LONGEST_LABELLED_LINE = 160  # characters
_OFTEN_ENOUGH = 2  # times a name must be seen acting to be taken for the child's

_CHILD = "(?:student|child|pupil|learner|young person)"
_KIND_OF_NAME = r"(?:(?:full|legal|first|preferred)\s+)?"
_STUDENT_LABEL = pattern(
    rf"\b{_CHILD}(?:'s)?\s*{_KIND_OF_NAME}names?\s*(?:\([^)]*\))?\s*[:-]?\s*(?P<beside>.*)$",
    rf"^{_KIND_OF_NAME}name\s*(?:of {_CHILD})?\s*:\s*(?P<after>.*)$",
    rf"^{_CHILD}(?:\s*/\s*\w+)?\s*(?::\s*(?P<bare>.*))?$",
)
_NAME = r"[A-Z][\w'-]*\.?(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'-]*\.?){0,3}"
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Miss|Mme)"
_TITLED = rf"(?:{_TITLE}\.?(?:\s+(?:and|&)\s+{_TITLE}\.?)?\s+{_NAME})"
_NAME_AND_ROLE = re.compile(
    rf"^(?P<name>{_TITLED}|{_NAME})\s*(?:,|:|\||\(|\s-\s)\s*"
    r"(?P<role>[A-Za-z][A-Za-z/ .&'-]{2,50})\)?$"
)
_ROLE_AND_NAME = re.compile(
    rf"^(?P<role>[A-Za-z][A-Za-z/ .&'-]{{2,40}}?)\s*:\s*(?P<name>{_TITLED}|{_NAME})$"
)
_TITLE_OF_PLAN = re.compile(
    rf"\b(?:[Pp]lan|IEP|IPP|IIP|EHCP|ISP|[Pp]rogram(?:me)?|[Pp]rofile) (?:for|of)\s*:?\s*({_NAME})$"
)
_FAMILY_NAME = re.compile(r"(?:(?:[Ll]ast|[Ff]amily) [Nn]ame|[Ss]urname):?\s+([A-Z][\w'-]+)")
_FIRST_NAME = re.compile(r"[Ff](?:irst|ore)\s?[Nn]ame\(?s?\)?:?\s+([A-Z][\w'-]+)")
_PARENT = pattern(r"\b(?:parents?|guardians?|mother|father|mom|dad|carers?)\b")
_ROLE = pattern(
    r"\b"
    + one_of(
        "teacher|assistant|aide|therapist|pathologist|psychologist|counsell?or|principal|manager",
        "co-?ordinator|worker|parents?|guardians?|mother|father|mom|dad|student|pupil|SENCO|SLP|OT",
        "EA|TA|LST|nurse|consultant|specialist|paraprofessional|behaviou?r analyst|interpreter",
        "librarian|LEA representative|evaluator|director",
    )
    + r"$"
)
_STUDENT_ACTS = re.compile(
    r"(?:^|\s)(?P<name>[A-Z][a-z'-]+)(?:'s\b|\s+(?:will|is|has|can|needs|enjoys|likes|struggles|uses|"
    r"shows|demonstrates|works|reads|benefits)\b)"
)
_PRONOUNS_LABEL = pattern(r"\bpronouns?\s*:?\s*((?:she|he|they)/(?:her|him|them))\b")
_NOT_NAMES = words(
    "the this that these he she they it his her their we i student students child pupil teacher "
    "teachers staff parents parent goal goals who what when where how each all no an a in on by "
    "report school team section term year grade class there information support supports "
    "assessment monday tuesday wednesday thursday friday june"
)
_NOT_IN_NAMES = words("dob birth iep date grade school name id born male female student teacher")
_NEXT_LABEL = pattern(
    r"\s+(?:gender|sex|date of birth|d\.?o\.?b|iep|plan|birth|grade|school|student|age|id|number|"
    r"pen|oen|pronouns?|year|class|date)\b.*$",
    r"\s{3,}.*$",
)


def people(document: Document) -> tuple[Person, ...]:
    """Return the people a plan names: the student first, then staff and family with their roles."""
    found: dict[str, Person] = {}
    student = (replace(one, pronouns=_pronouns(document)) for one in _student(document))
    for person in (*student, *_named(document)):
        found.setdefault(person.name.casefold(), person)
    return tuple(found.values())


def _student(document: Document) -> Iterator[Person]:
    """Find the child: by the form's label, by the plan's title, or as the one who acts most."""
    blocks = document.blocks
    for block in blocks:
        family, first = _FAMILY_NAME.search(block.text), _FIRST_NAME.search(block.text)
        if family and first:
            yield Person(f"{first.group(1)} {family.group(1)}", "student", block.page)
            return
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if name := _labelled_name(block, following):
            yield Person(name, "student", block.page)
            return
    for block in blocks:
        match = _TITLE_OF_PLAN.search(straight(block.text))
        if match and (name := _clean(match.group(1))):
            yield Person(name, "student", block.page)
            return
    yield from _who_acts_most(document)


def _pronouns(document: Document) -> str:
    """Return the pronouns the form names, or those the plan's sentences mostly use."""
    if match := _PRONOUNS_LABEL.search(document.text):
        return match.group(1).lower()
    she = len(re.findall(r"\b(?:she|her|hers)\b", document.text, re.IGNORECASE))
    he = len(re.findall(r"\b(?:he|him|his)\b", document.text, re.IGNORECASE))
    most, least = max(she, he), min(she, he)
    if most < _OFTEN_ENOUGH or most < 3 * least:
        return ""
    return "she/her" if she > he else "he/him"


def _who_acts_most(document: Document) -> Iterator[Person]:
    counts = Counter(
        match["name"]
        for block in document.blocks
        for match in _STUDENT_ACTS.finditer(straight(block.text))
        if match["name"].casefold() not in _NOT_NAMES
    )
    for name, times in counts.most_common(1):
        if times >= _OFTEN_ENOUGH:
            page = next((b.page for b in document.blocks if name in b.text), None)
            yield Person(_full_name(name, document), "student", page)


def _full_name(first: str, document: Document) -> str:
    """Return the first name with the family name that most often follows it, if one does."""
    family = rf"\b{re.escape(first)} ([A-Z][a-z']+(?:-[A-Z][a-z]+)?)\b"
    names = Counter(re.findall(family, straight(document.text)))
    return f"{first} {names.most_common(1)[0][0]}" if names else first


def _labelled_name(block: Block, following: Block | None) -> str:
    if block.label and _STUDENT_LABEL.match(f"{straight(block.label).rstrip(':')}:"):
        return _clean(straight(block.text))
    match = _STUDENT_LABEL.search(straight(block.text))
    if not match or len(block.text) > _LONGEST_LABELLED_LINE:
        return ""
    value = next((group for group in match.groups() if group), "")
    short = following is not None and len(following.text.split()) <= _MOST_WORDS_IN_A_NAME
    if not value and following and short and not following.text.rstrip().endswith(":"):
        ends = block.text.rstrip().lower().endswith(("name", "name:", "names:", "student:"))
        value = following.text if ends or _in_one_row(block, following) else ""
    return _clean(straight(value))


def _clean(value: str) -> str:
    """Return a name without the label printed behind it, or nothing when it cannot be a name."""
    name = _NEXT_LABEL.sub("", value.strip(" _:-.,")).strip(" _:-,")
    parts = name.split()
    if not parts or len(parts) > _MOST_WORDS_IN_A_NAME or not name[0].isupper():
        return ""
    if re.fullmatch(r"(?:Student|Child|Pupil) [A-Z]", name):
        return name
    if re.search(r"\d|[\[\]<>:]", name) or _NOT_IN_NAMES & {part.casefold() for part in parts}:
        return ""
    return "" if len(parts) == 1 and parts[0].casefold() in _NOT_NAMES else name


def _named(document: Document) -> Iterator[Person]:
    """Find names printed beside a role: "Ms. Rivera - Support Teacher", or in two cells."""
    before: Block | None = None
    for block in document.blocks:
        text = straight(block.text).strip()
        match = _NAME_AND_ROLE.match(text) or _ROLE_AND_NAME.match(text)
        if match and _is_person(match["name"], match["role"]):
            yield Person(match["name"].strip(), _role(match["role"]), block.page)
        if before and _in_one_row(before, block) and _ROLE.search(text.rstrip(".:")):
            name = straight(before.text).strip()
            if re.fullmatch(_TITLED, name):
                yield Person(name, _role(text), block.page)
        if block.label and _is_person(text, block.label) and re.fullmatch(_NAME, text):
            yield Person(text, _role(block.label), block.page)
        before = block


def _is_person(name: str, role: str) -> bool:
    """Whether a name stands beside a job title; one plain word alone is no name."""
    plausible = " " in name.strip() and not name.isupper() and not _ROLE.search(name)
    return plausible and _ROLE.search(role.strip(" .:")) is not None


def _in_one_row(first: Block, second: Block) -> bool:
    one, two = first.cell, second.cell
    if one is None or two is None or one.column == two.column:
        return False
    return (one.table, one.row) == (two.table, two.row)


def _role(printed: str) -> str:
    role = re.sub(r"\s+", " ", printed).strip(" :.-").lower()
    if _PARENT.search(role):
        return "parent"
    return "student" if role in ("student", "pupil", "child") else role
