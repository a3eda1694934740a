"""Every limit a file from a stranger is held to: the one place for the numbers.

docs/limits.md is written from these (`python docs/make.py`). Bytes are counted in MB of 1,000,000.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analyzer.errors import BadInput

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limit:
    """The most of something that is accepted, and the sentence for a file that holds more.

    In the sentence `{found}` is what the file holds and `{most}` the limit, both in `unit`.
    """

    about: str
    most: int
    unit: str
    sentence: str

    def check(self, found: float) -> None:
        """Raise BadInput when there is more than the limit; `found` is counted in `unit`."""
        if found > self.most:
            shown = max(round(found), self.most + 1)
            raise BadInput(self.sentence.format(found=f"{shown:,}", most=f"{self.most:,}"))


_NOT_A_PLAN = "Check that you chose the right file."
_PRINT = "Open it, print it to a new PDF, and try that."
_NEW_PDF = "Open it in Word, save it as a PDF, and try that."

# --- checked before the file is opened ---------------------------------------------------------

FILE = Limit(
    "size of a file",
    25,
    "MB",
    "This file is too big: {found} MB. We can open files of up to {most} MB. Ask the school for "
    "the Word file, or for a PDF that was saved and not scanned.",
)
TEXT = Limit(
    "size of a file that is plain text, a web page or rich text",
    5,
    "MB",
    f"This file holds far more text than a plan: {{found}} MB. {_NOT_A_PLAN}",
)
UNPACKED = Limit(
    "size of a Word or OpenDocument file once it is unpacked",
    200,
    "MB",
    f"This file unpacks to {{found}} MB, far more than a plan needs. {_NEW_PDF}",
)
MEMBERS = Limit(
    "files inside a Word or OpenDocument file",
    2_000,
    "files",
    f"There are {{found}} files inside this file, far more than a plan needs. {_NEW_PDF}",
)
RATIO = Limit(
    "how many times smaller a text part of 1 MB or more may be packed than it is unpacked",
    200,
    "times",
    f"A part of this file is packed far too tightly to be a plan. {_NEW_PDF}",
)
XML = Limit(
    "size of the text part of a Word or OpenDocument file, unpacked",
    30,
    "MB",
    f"The text of this file takes {{found}} MB, far more than a plan. {_NEW_PDF}",
)
NODES = Limit(
    "tags in one part of a Word or OpenDocument file, or in a web page",
    1_000_000,
    "tags",
    f"This file is built from {{found}} pieces, far more than a plan has. {_NEW_PDF}",
)

# --- checked while it is read ------------------------------------------------------------------

PAGES = Limit(
    "pages",
    500,
    "pages",
    f"This file has {{found}} pages. A plan has fewer than {{most}} pages. {_NOT_A_PLAN}",
)
PAGE_CHARACTERS = Limit(
    "characters on a page",
    50_000,
    "characters",
    f"One page of this file holds {{found}} letters, far more than fit on paper. {_PRINT}",
)
CHARACTERS = Limit(
    "characters in all",
    1_000_000,
    "characters",
    f"This file holds more than {{most}} letters. A plan is much shorter. {_NOT_A_PLAN}",
)
PAGE_SHAPES = Limit(
    "lines and shapes drawn on a page",
    60_000,
    "shapes",
    f"One page of this file has {{found}} lines and shapes, too many to read. {_PRINT}",
)
BLOCKS = Limit(
    "paragraphs, list items and table cells in all",
    50_000,
    "pieces",
    f"This file has {{found}} lines and table cells, far more than a plan. {_NOT_A_PLAN}",
)
STATEMENTS = Limit(
    "goals, supports and other lines of a plan that are checked",
    5_000,
    "lines",
    f"There are {{found}} lines to check here, far more than a plan has. {_NOT_A_PLAN}",
)
PICTURE = Limit(
    "dots of a photo or scan",
    60_000_000,
    "dots",
    "This picture is too large. Save it smaller, or take a photo of one page, and try that.",
)
DEPTH = Limit(
    "how deep the pieces of a file may be nested",
    256,
    "levels",
    f"The pieces of this file are nested too deeply to be read. {_PRINT}",
)

# --- what the process that reads may use -------------------------------------------------------

MEMORY = Limit(
    "memory of the process that reads, with its programs",
    1_100,
    "MB",
    f"This file needs too much memory to open. {_PRINT}",
)
RAPIDOCR_MEMORY = Limit(
    "memory it may ask for while RapidOCR recognises a page (it uses 850)",
    2_400,
    "MB",
    MEMORY.sentence,
)
WORK_SECONDS = Limit(
    "seconds of work for a file; each page adds to it",
    5,
    "seconds",
    f"This file takes too long to open. {_PRINT}",
)
CLOCK_SECONDS = Limit(
    "seconds by the clock for a file; each page adds to it, and a busy computer takes longer",
    7,
    "seconds",
    WORK_SECONDS.sentence,
)
LONGEST_SECONDS = Limit(
    "seconds by the clock for a file, whatever its pages add",
    900,
    "seconds",
    WORK_SECONDS.sentence,
)
ANSWER = Limit(
    "size of what the process that reads may hand back",
    100,
    "MB",
    f"This file holds far more than a plan. {_NOT_A_PLAN}",
)
PAGE_DOTS = Limit(
    "dots of a page drawn to be shown or recognised; a larger page is drawn coarser",
    16_000_000,
    "dots",
    "",
)
RECOGNITION_SECONDS = Limit(
    "seconds of work for the recogniser (tesseract) at one look at a page; then the page is left",
    6,
    "seconds",
    "",
)


@dataclass(frozen=True, slots=True)
class Adds:
    """What a step adds to the seconds of work of the process that reads, and to those allowed."""

    work: float
    clock: float


Step = Literal["page", "tesseract", "rapidocr"]

BUSIEST = 5.0  # times the seconds by the clock, at most, on a computer that does much else

# What a page adds that has been read; one that tesseract begins to recognise (its work is counted
# apart); and one that RapidOCR begins to recognise (its work, on several cores, is the reader's).
ADDS: dict[Step, Adds] = {
    "page": Adds(0.15, 0.5),
    "tesseract": Adds(3.0, 30.0),
    "rapidocr": Adds(90.0, 60.0),
}
