"""Made-up plans of any length: forms as schools print them, with sentences put together by chance.

The same seed gives the same plan. Every page has other words; hardly any sentence comes twice.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from pypdf import PdfReader, PdfWriter

from sample_ieps.layout import content as c
from sample_ieps.layout import write_pdf, write_word

Words = tuple[str, ...]

NAMES: Words = (
    "Juniper",
    "Ravi",
    "Maren",
    "Tobias",
    "Aiyana",
    "Kofi",
    "Linnea",
    "Dmitri",
    "Oona",
    "Samir",
)
SURNAMES: Words = (
    "Alderwick",
    "Brockhurst",
    "Castellan",
    "Dunmore",
    "Eastgate",
    "Fairbairn",
    "Galloway",
)
ROLES: Words = (
    "the classroom teacher", "the resource teacher", "the education assistant", "Ms. Hallorand",
    "Mr. Okonjo", "the speech-language pathologist", "the counsellor", "staff", "the school team",
)  # fmt: skip
JOBS: Words = (
    "Parent",
    "Principal",
    "Teacher",
    "Case manager",
    "Education assistant",
    "Psychologist",
)
ACTS: Words = (
    "write a paragraph of {n} sentences", "read aloud {n} words from a class book", "sort {n} cards by size",
    "solve {n} two-step problems with a number line", "ask a partner for a turn", "start the task on the desk",
    "name {n} feelings on the chart", "put the binder in order", "retell the main events of a story",
    "wait for a turn in a game of {n} players", "copy the plan for the day", "count coins up to {n} dollars",
    "improve social skills", "develop greater independence", "demonstrate appropriate behaviour",
    "increase reading fluency", "regulate emotions more effectively", "understand place value to {n} thousand",
)  # fmt: skip
CONDITIONS: Words = (
    "in {subject}", "given a checklist of {n} steps", "with no more than {n} reminders", "with support",
    "during group work in {subject}", "after a model by {who}", "when prompted", "in the resource room",
    "at the table by the {place}", "with a partner from {subject}", "using a timer set to {n} minutes",
)  # fmt: skip
CRITERIA: Words = (
    "in {n} of {m} weekly samples", "on {n} of {m} school days", "with {p} per cent correct",
    "to the best of {their} ability", "most of the time", "as measured by teacher observation",
    "in {n} out of {m} tries kept in the {place} folder", "with increasing consistency", "by {month}",
)  # fmt: skip
SUPPORTS: Words = (
    "a card with the {n} steps of the task", "visual supports", "a {n}-minute break in the {place}",
    "extra time on tests in {subject}", "preferential seating", "headphones from the {place} shelf",
    "a scribe for answers longer than {n} lines", "chunked assignments", "movement breaks",
    "a printed copy of the notes for {subject}", "small group instruction", "a quiet space",
    "text-to-speech on the {place} laptop", "adult support", "a visual schedule with {n} pictures",
    "assistive technology", "a check of the planner", "sensory tools", "graph paper for {subject}",
)  # fmt: skip
TIMES: Words = (
    "as needed", "every {day} at {n} o'clock", "when appropriate", "for {n} minutes each {day}",
    "at the start of {subject}", "on a regular basis", "from {month} to {month2}", "where possible",
    "{n} times a week", "throughout the day", "before each test in {subject}", "whenever required",
)  # fmt: skip
PROGRESS: Words = (
    "{name} is making good progress with the {n} steps of {subject}.",
    "On {month} {n}, {name} read {p} words in a minute, up from {q} in the fall.",
    "Continuing to work on the {place} routine and {subject}.",
    "{name} finished {n} of {m} tasks in {subject} with {q} reminders in {month}.",
    "There has been some improvement in {subject} since {month}, mostly near the {place}.",
    "{who} kept {n} samples; {m} of them met the mark set in {month}.",
)  # fmt: skip
PRESENT: Words = (
    "{name} enjoys {subject} and likes to sit near the {place} with {n} friends.",
    "In {month} {name} scored at the {p}th percentile on a test of {subject} given by {who}.",
    "Noise in the {place} makes it hard for {name} to begin work in {subject}.",
    "{who} reports that {name} can {act}, and finds it harder {condition}.",
    "At home the family reads for {n} minutes each {day} and talks about {subject}.",
    "{name} needs more time than others to {act} {condition}.",
)  # fmt: skip
CHANCE: dict[str, Words] = {
    "subject": ("reading", "math", "science", "music", "art", "social studies", "gym", "French", "writing"),
    "place": ("window", "library", "hall", "gym", "front door", "carpet", "office", "lunch room", "lab"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "morning", "afternoon"),
    "month": ("January", "March", "April", "May", "October", "November", "December"),
    "month2": ("February", "June"),
    "who": ROLES,
    "act": ACTS,
    "condition": CONDITIONS,
}  # fmt: skip


def plan(pages: int, seed: int) -> bytes:
    """Return a plan of exactly this many pages as a PDF."""
    return _made(pages, seed, ".pdf")


def word_plan(pages: int, seed: int) -> bytes:
    """Return a plan of about this many pages as a Word file."""
    return _made(pages, seed, ".docx")


def _made(pages: int, seed: int, suffix: str) -> bytes:
    form = _Writer(seed).form(pages)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"plan{suffix}"
        (write_pdf if suffix == ".pdf" else write_word)(form, path)
        return _cut(path, pages) if suffix == ".pdf" else path.read_bytes()


def _cut(path: Path, pages: int) -> bytes:
    """Return the first pages of a PDF that was made a little too long."""
    whole, cut = PdfReader(path), PdfWriter()
    assert len(whole.pages) >= pages, "too few sections for so many pages"
    for page in whole.pages[:pages]:
        cut.add_page(page)
    file = io.BytesIO()
    cut.write(file)
    return file.getvalue()


class _Writer:
    """Puts sentences and sections together; all chance comes from one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.name = self.chance.choice(NAMES)

    def form(self, pages: int) -> c.Form:
        """Return a form that fills at least so many pages."""
        sections: tuple[Callable[[], list[c.Block]], ...] = (
            self.present, self.tests, self.goal, self.supports, self.team, self.ticks, self.goal,
            self.services, self.team, self.progress,
        )  # fmt: skip
        body = self.fields()
        for number in range(6 * pages):
            body += sections[number % len(sections)]()
        return c.Form(
            "made",
            "INDIVIDUAL EDUCATION PLAN",
            "CA-BC",
            tuple(body),
            running="Individual Education Plan",
            theme=c.Theme(size=11),
        )

    def say(self, *patterns: Words) -> str:
        """Return a sentence with one part from each pattern."""
        text = " ".join(self.chance.choice(pattern) for pattern in patterns).replace(" .", ".")
        for _ in range(3):  # a part can hold parts
            if "{" not in text:
                break
            n = self.chance.randint(2, 40)
            text = text.format(
                n=n, m=n + self.chance.randint(1, 9), p=self.chance.randint(50, 98), name=self.name,
                q=self.chance.randint(12, 49), their="their",
                **{key: self.chance.choice(values) for key, values in CHANCE.items()},
            )  # fmt: skip
        return text[:1].upper() + text[1:]

    def line(self, *patterns: Words, number: str = "") -> c.Paragraph:
        return c.Paragraph((c.Words(self.say(*patterns)),), number=number)

    def objective(self) -> c.Paragraph:
        return self.line(
            (f"By the end of {{month}}, {self.name} will",), ACTS, CONDITIONS, CRITERIA, (".",)
        )

    def support(self) -> c.Paragraph:
        return self.line(SUPPORTS, TIMES)

    def fields(self) -> list[c.Block]:
        surname, year = self.chance.choice(SURNAMES), self.chance.randint(2009, 2018)
        pairs = {
            "Name": f"{self.name} {surname}", "Born": f"12 May {year}", "Grade": str(2023 - year),
            "School": f"{self.chance.choice(SURNAMES)} Elementary", "Case manager": "Ms. Hallorand",
        }  # fmt: skip
        return [
            c.Fields(tuple((k, (c.Paragraph((c.Words(v),)),)) for k, v in pairs.items()), columns=2)
        ]

    def present(self) -> list[c.Block]:
        texts = [" ".join(self.say(PRESENT) for _ in range(3)) for _ in range(2)]
        return [c.Heading("Present levels"), *(c.Paragraph((c.Words(text),)) for text in texts)]

    def goal(self) -> list[c.Block]:
        head = ("Short-term objectives", "Strategies and resources", "Evaluation", "Progress")
        rows = tuple(
            c.Row((
                (self.objective(),), (self.support(), self.support()), (self.line(CRITERIA, CONDITIONS),),
                (self.line(PROGRESS),),
            ))
            for _ in range(2)
        )  # fmt: skip
        goal = self.line((f"{self.name} will",), ACTS, CONDITIONS, CRITERIA, (".",))
        return [c.Heading("Goal"), goal, c.Table(head, rows, (1.3, 1.4, 0.8, 1.1))]

    def supports(self) -> list[c.Block]:
        sides = tuple(
            (c.Heading(name, 2), c.Items(tuple(self.support() for _ in range(4))))
            for name in ("In the classroom", "For tests")
        )
        return [c.Heading("Accommodations"), c.Columns(sides)]

    def ticks(self) -> list[c.Block]:
        options = tuple((self.chance.random() < 0.6, self.support()) for _ in range(8))
        return [c.Heading("Adaptations"), c.Ticks(options, columns=2)]

    def services(self) -> list[c.Block]:
        rows = tuple(
            c.Row(
                (
                    (self.line(SUPPORTS),),
                    (self.line(ROLES),),
                    (self.line(TIMES, CONDITIONS),),
                    (self.line(CONDITIONS),),
                )
            )
            for _ in range(3)
        )
        return [
            c.Heading("Services"),
            c.Table(("Service", "Who", "When", "Where"), rows, (1.4, 1, 1.1, 1.1)),
        ]

    def tests(self) -> list[c.Block]:
        rows = tuple(
            self._row(self._cap("subject"), f"{self.chance.randint(1, 28)} {self._cap('month')}",
                      f"{self.chance.randint(60, 130)}", f"{self.chance.randint(1, 99)}%")
            for _ in range(4)
        )  # fmt: skip
        note = c.Paragraph(
            (c.Words(self.say(("Reports are kept in the file by the {place}, {n} pages.",))),),
            style="note",
        )
        return [
            c.Heading("Assessments"),
            note,
            c.Table(("Area", "Date", "Score", "Percentile"), rows, (2, 1, 1, 1)),
        ]

    def team(self) -> list[c.Block]:
        rows = tuple(
            self._row(f"{self.chance.choice(NAMES)} {self.chance.choice(SURNAMES)}", self.chance.choice(JOBS),
                      f"{self.chance.randint(1, 28)} {self._cap('month')}")
            for _ in range(4)
        )  # fmt: skip
        return [
            c.Heading("Planning meeting"),
            c.Table(("Name", "Role", "Date"), rows, (1.5, 1.5, 1)),
        ]

    def _row(self, *cells: str) -> c.Row:
        return c.Row(tuple((c.Paragraph((c.Words(cell),)),) for cell in cells))

    def _cap(self, part: str) -> str:
        word = self.chance.choice(CHANCE[part])
        return word[:1].upper() + word[1:]

    def progress(self) -> list[c.Block]:
        texts = [" ".join(self.say(PROGRESS) for _ in range(3)) for _ in range(2)]
        return [c.Heading("Progress report"), *(c.Paragraph((c.Words(text),)) for text in texts)]
