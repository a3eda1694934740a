"""Names hidden: a report in which every name the plan gives is a role, or no report at all."""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import yaml

from analyzer.errors import BadInput
from analyzer.model import (
    Block,
    Document,
    Element,
    Finding,
    Person,
    PlanNote,
    Report,
    Source,
    Statement,
    Suggestion,
)
from analyzer.resources import folder

_TITLES = frozenset(
    "mr mrs ms mx miss dr and the of de la van von der den el al bin".split()  # noqa: SIM905
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])")
_NO_NAMES = (
    "We did not find the child's name in this plan, so we cannot be sure to hide it. "
    "Give the names to hide, and try again."
)
_LEFT = "A name could not be hidden everywhere, so the file was not made. Try another kind of file."


@dataclass(frozen=True, slots=True)
class Names:
    """The names to hide: a pattern that finds them, and the role that stands for each word."""

    pattern: re.Pattern[str]
    roles: dict[str, str]

    def hidden(self, text: str) -> str:
        """Return the text with roles for names."""
        return self._apply(text)[0]

    def moved(self, text: str) -> tuple[str, Callable[[int], int]]:
        """Return the hidden text, and what takes a place in the old text to one in the new."""
        made, edges = self._apply(text)
        starts = [old for old, _, _ in edges]

        def place(at: int) -> int:
            index = bisect_right(starts, at) - 1
            if index < 0:
                return at
            old, old_end, new = edges[index]
            if at < old_end:  # inside a name: its beginning
                return new if at == old else new + len(self._role(text[old:old_end]))
            following = new + len(self._role(text[old:old_end]))
            return following + at - old_end

        return made, place

    def found(self, text: str) -> bool:
        """Say whether a name is still in the text."""
        return self.pattern.search(text) is not None

    def _apply(self, text: str) -> tuple[str, list[tuple[int, int, int]]]:
        parts: list[str] = []
        edges: list[tuple[int, int, int]] = []  # start and end in the old text, start in the new
        done = length = 0
        for match in self.pattern.finditer(text):
            role = self._role(match[0])
            length += match.start() - done
            edges.append((match.start(), match.end(), length))
            parts += [text[done : match.start()], role]
            length += len(role)
            done = match.end()
        return "".join(parts) + text[done:], edges

    def _role(self, name: str) -> str:
        if _EMAIL.fullmatch(name):
            return "[e-mail]"
        if _PHONE.fullmatch(name):
            return "[phone]"
        first = re.split(r"[\s\-_]+", name.casefold())
        return f"[{next((self.roles[word] for word in first if word in self.roles), 'name')}]"


def names_of(report: Report, extra: Sequence[str] = ()) -> Names:
    """Return the names to hide: those of the people in the report, and those given in `extra`.

    Raises BadInput when neither the report nor `extra` names the child: hiding would fail unseen.
    """
    if report.student is None and not extra:
        raise BadInput(_NO_NAMES)
    people = [
        p for p in report.people if p.role == "student" or not _is_word(p.name, report.document)
    ]
    people += [Person(name, "name") for name in extra]
    roles: dict[str, str] = {}
    for person in sorted(people, key=lambda person: person.role != "student"):
        for word in _words(person.name):
            roles.setdefault(word.casefold(), _shown_role(person.role))
    if not roles:
        raise BadInput(_NO_NAMES)
    forms = sorted({form for word in roles for form in _forms(word)}, key=len, reverse=True)
    word = "|".join(map(re.escape, forms))
    name = rf"(?<![^\W\d_])(?:{word})(?:(?:\s+|[-_])(?:{word}))*(?![^\W\d_])"
    return Names(re.compile(f"{_EMAIL.pattern}|{_PHONE.pattern}|{name}"), roles)


def _is_word(name: str, document: Document) -> bool:
    """Say whether a name is an ordinary word of this plan ("Speech"), read as a name by mistake."""
    return (
        name.isalpha() and re.search(rf"\b{re.escape(name.lower())}\b", document.text) is not None
    )


def _words(name: str) -> list[str]:
    """Return the words of a name that give the person away, joined names apart as well."""
    words = re.findall(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*", name)
    return [w for w in words if w.casefold() not in _TITLES and len(w) > 1]


def _forms(word: str) -> set[str]:
    forms = {word.title(), word.upper(), word.capitalize(), _inner_capitals(word)}
    if word not in _ordinary_words() and len(word) > 2:
        forms.add(word)
    return forms


@cache
def _ordinary_words() -> frozenset[str]:
    text = (folder("rules") / "names" / "words.yaml").read_text(encoding="utf-8")
    return frozenset(map(str, yaml.safe_load(text)["words"]))


def _inner_capitals(word: str) -> str:
    """Return a name such as mcdonald as it is usually written."""
    match = re.match(r"(mc|mac|o['\u2019])(\w+)", word)
    return f"{match[1].capitalize()}{match[2].capitalize()}" if match else word.capitalize()


def _shown_role(role: str) -> str:
    return role if role in ("student", "parent", "name") else "staff"


def hide(report: Report, names: Names) -> Report:
    """Return the report with roles for names, every place in it moved along."""
    return Report(
        document=_document(report.document, names),
        place=report.place,
        statements=tuple(_statement(s, names, report.document) for s in report.statements),
        people=tuple(Person(f"[{_shown_role(p.role)}]", p.role, p.page) for p in report.people),
        notes=tuple(_note(note, names) for note in report.notes),
        warnings=tuple(map(names.hidden, report.warnings)),
    )


def _document(document: Document, names: Names) -> Document:
    suffix = f".{document.name.rpartition('.')[2]}" if "." in document.name else ""
    return replace(
        document,
        name=f"plan{suffix}",
        blocks=tuple(_block(block, names) for block in document.blocks),
        warnings=tuple(map(names.hidden, document.warnings)),
    )


def _block(block: Block, names: Names) -> Block:
    hidden = names.hidden(block.text)
    boxes = block.boxes if hidden == block.text else None
    return replace(block, text=hidden, label=names.hidden(block.label), boxes=boxes, doubtful=())


def _statement(statement: Statement, names: Names, document: Document) -> Statement:
    text, place = names.moved(statement.text)
    by_id = {block.id: block for block in document.blocks}
    return replace(
        statement,
        text=text,
        section=names.hidden(statement.section),
        subject=names.hidden(statement.subject),
        lead_in=names.hidden(statement.lead_in),
        row=tuple(map(names.hidden, statement.row)),
        sources=tuple(_source(s, by_id.get(s.block), place, names) for s in statement.sources),
        elements=tuple(Element(e.name, place(e.start), place(e.end)) for e in statement.elements),
        findings=tuple(_finding(f, text, place, names) for f in statement.findings),
    )


def _source(
    source: Source, block: Block | None, place: Callable[[int], int], names: Names
) -> Source:
    if block is None:
        return source
    moved = names.moved(block.text)[1]
    return Source(source.block, moved(source.start), moved(source.end), place(source.at))


def _finding(finding: Finding, text: str, place: Callable[[int], int], names: Names) -> Finding:
    start, end = place(finding.start), place(finding.end)
    return replace(
        finding,
        start=start,
        end=end,
        quote=text[start:end],
        why=names.hidden(finding.why),
        question=names.hidden(finding.question),
        suggestions=tuple(_suggestion(s, names) for s in finding.suggestions),
        explanation=tuple(map(names.hidden, finding.explanation)),
    )


def _suggestion(suggestion: Suggestion, names: Names) -> Suggestion:
    text, place = names.moved(suggestion.text)
    return replace(
        suggestion,
        text=text,
        blanks=tuple(
            replace(
                blank,
                name=names.hidden(blank.name),
                start=place(blank.start),
                end=place(blank.end),
                examples=tuple(map(names.hidden, blank.examples)),
            )
            for blank in suggestion.blanks
        ),
        facts=tuple(map(names.hidden, suggestion.facts)),
    )


def _note(note: PlanNote, names: Names) -> PlanNote:
    return replace(
        note,
        title=names.hidden(note.title),
        why=names.hidden(note.why),
        question=names.hidden(note.question),
    )


def refuse_names(data: bytes, names: Names) -> None:
    """Raise BadInput if a name is left anywhere in a file that was made.

    Looks at the text of the file, of each part of a Word or Excel file, and of each page, note and
    property of a PDF.
    """
    if any(names.found(text) for text in _texts(data)):
        raise BadInput(_LEFT)


def _texts(data: bytes) -> list[str]:
    if data.startswith(b"%PDF"):
        return _pdf_texts(data)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [
                package.read(name)
                for name in package.namelist()
                if name.endswith((".xml", ".rels"))
            ]
        texts = [part.decode("utf-8", errors="replace") for part in parts]
        # What stands in one paragraph may be cut into runs, and a name with it.
        return [
            re.sub(r"<[^>]*>", "", text.replace("</w:p>", "\n").replace("</t>", "\n"))
            for text in texts
        ]
    return [data.decode("utf-8", errors="replace")]


def _pdf_texts(data: bytes) -> list[str]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    texts = [str(value) for value in (reader.metadata or {}).values()]
    for page in reader.pages:
        texts.append(page.extract_text())
        texts += [str(mark.get_object().get("/Contents", "")) for mark in page.get("/Annots") or ()]
    return texts
