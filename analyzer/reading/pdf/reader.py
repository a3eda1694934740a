"""A PDF to a Document: pages with text are read, pages that are pictures are recognised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analyzer.errors import BadInput
from analyzer.model import Document
from analyzer.reading import headway
from analyzer.reading.cautions import listed
from analyzer.reading.layout.across import join_across_pages
from analyzer.reading.layout.furniture import find_furniture
from analyzer.reading.layout.hyphens import Hyphens
from analyzer.reading.layout.stacks import line_steps
from analyzer.reading.pdf.assemble import Assembler, Usual
from analyzer.reading.pdf.ink import PageInk
from analyzer.reading.pdf.pages import pages
from analyzer.reading.pdf.regions import PageLayout, lay_out
from analyzer.reading.recognition import engines

if TYPE_CHECKING:
    from PIL.Image import Image

PICTURE = 0.25  # share of a page: a smaller picture is a logo or a signature
BACKGROUND = 0.8  # a picture as large as the page: a scan with words put behind it, or a design
_NO_LETTERS = 12  # a page with fewer letters than this, and a picture, is a scan


@dataclass(slots=True)
class _Reading:
    """What was met while the pages were read."""

    layouts: list[PageLayout] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    backgrounds: list[int] = field(default_factory=list)
    letters: int = 0
    gave_up: bool = False  # on recognising pictures


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF.

    Raises BadInput when it is damaged or locked, or when no page has words that can be read.
    """
    reading = _Reading()
    for ink in pages(data):
        _read_page(ink, data, reading)
        headway.say("page", ink.number)
    if not reading.letters and not any(page.fields for page in reading.layouts):
        raise BadInput(_nothing_read(reading))
    _refuse_empty_shell(reading.layouts)
    return assemble(
        reading.layouts, name, "pdf", tuple(reading.recognised), tuple(_warnings(reading))
    )


def _read_page(ink: PageInk, data: bytes, reading: _Reading) -> None:
    letters = sum(len(run.text) - run.text.count(" ") for run in ink.runs)
    unknown = sum(run.text.count("\ufffd") for run in ink.runs)
    drawn = ink.picture_share() > PICTURE or len(ink.strokes) > 300
    unreadable = unknown > 0.5 * letters and letters > _NO_LETTERS
    if unreadable or (drawn and letters - unknown < _NO_LETTERS):
        if engines.is_available() and not reading.gave_up and _recognise(ink, data, reading):
            return
        reading.unread.append(ink.number)
    elif ink.picture_share() > BACKGROUND:
        reading.backgrounds.append(ink.number)
    elif ink.picture_share() > PICTURE:
        reading.pictures.append(ink.number)
    reading.letters += letters
    reading.layouts.append(lay_out(ink))


def _recognise(ink: PageInk, data: bytes, reading: _Reading) -> bool:
    """Read a page as a picture; say whether that was possible."""
    from analyzer.reading.recognition.pages import see_page

    try:
        seen = see_page(_picture_of(data, ink.number), ink.number, ink.height)
    except engines.RecognitionError:
        reading.gave_up = True  # the next page would take as long and fail as well
        return False
    layout = lay_out(seen.ink, seen.back)
    layout.width, layout.height = ink.width, ink.height
    reading.recognised.append(ink.number)
    reading.letters += sum(len(run.text) for run in seen.ink.runs)
    reading.layouts.append(layout)
    return True


def _picture_of(data: bytes, number: int) -> Image:
    import pypdfium2

    from analyzer.reading.drawing import draw_page
    from analyzer.reading.recognition.pages import DPI

    document = pypdfium2.PdfDocument(data)
    try:
        return draw_page(document[number - 1], DPI)
    finally:
        document.close()


def _refuse_empty_shell(layouts: Sequence[PageLayout]) -> None:
    """Refuse the page that forms made only for Adobe Reader show to everything else."""
    first = " ".join(line.text for line in layouts[0].body.all_lines())
    if first.startswith("Please wait") and "Adobe" in first and len(layouts) == 1:
        raise BadInput(
            "This PDF is a form that only Adobe Reader can show. Open it there, print it to a new "
            "PDF, and try that file."
        )


def _nothing_read(reading: _Reading) -> str:
    if reading.unread:
        return (
            "This PDF is a scan: its pages are pictures, and there are no words to read. "
            + engines.what_to_do()
        )
    if reading.recognised:
        return "No words could be read on these pages. Take a sharper scan or photo, in good light."
    return "There are no words in this PDF. Check that you chose the right file."


def _warnings(reading: _Reading) -> Iterator[str]:
    if reading.recognised:
        yield recognised_warning(reading.recognised)
    if reading.unread:
        yield (
            f"{listed(reading.unread).capitalize()} could not be read: only a picture is there. "
            + engines.what_to_do()
        )
    if reading.pictures:
        yield f"There is a picture on {listed(reading.pictures)}. Words inside it were not read."
    if reading.backgrounds:
        yield (
            f"There is a picture behind the words on {listed(reading.backgrounds)}, as in a scan. "
            "Check the words against the paper."
        )
    empty = sum(page.empty_fields for page in reading.layouts)
    if empty:
        fields = "field of the form is" if empty == 1 else "fields of the form are"
        yield f"{empty} {fields} empty."


def recognised_warning(on: Sequence[int]) -> str:
    """Return the sentence that says which pages were read as pictures."""
    return (
        f"{listed(on).capitalize()} {'is a picture' if len(on) == 1 else 'are pictures'} and the "
        "words were recognised by a program. Check names and numbers against the paper."
    )


def assemble(
    layouts: Sequence[PageLayout],
    name: str,
    file_format: str,
    recognised: tuple[int, ...],
    warnings: tuple[str, ...],
) -> Document:
    """Turn the pages into one Document."""
    lines = [list(page.body.all_lines()) for page in layouts]
    usual = _usual(layouts)
    furniture = find_furniture(
        [(on_page, page.upright_height) for on_page, page in zip(lines, layouts, strict=True)],
        usual.size,
    )
    hyphens = Hyphens(line.text for on_page in lines for line in on_page)
    assembler = Assembler(furniture, hyphens, usual)
    for page in layouts:
        assembler.add_page(page)
    return Document(
        name=name,
        format=file_format,
        blocks=join_across_pages(assembler.blocks, hyphens),
        page_count=len(layouts),
        page_sizes=tuple((p.width, p.height) for p in layouts),
        warnings=warnings,
        recognised_pages=recognised,
    )


def _usual(layouts: Sequence[PageLayout]) -> Usual:
    """Return the font size and the step from line to line that most of the text has."""
    sizes: Counter[float] = Counter()
    steps: list[float] = []
    for page in layouts:
        lines = list(page.body.all_lines())
        for line in lines:
            sizes[line.size] += len(line.text)
        steps += line_steps(lines)
    steps.sort()
    step = min(max(steps[len(steps) // 10], 1.0), 2.3) if steps else 1.3
    return Usual(sizes.most_common(1)[0][0] if sizes else 0.0, step)
