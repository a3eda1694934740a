"""A picture of a page to the same ink a PDF page has, so that one layout serves both."""

from __future__ import annotations

import io
import re
import struct
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import mean, median

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from analyzer.errors import BadInput
from analyzer.model import Box, CharBoxes
from analyzer.reading import headway, limits
from analyzer.reading.cautions import ENGLISH
from analyzer.reading.layout.runs import Run, cut_into_runs
from analyzer.reading.pdf.ink import PageInk, Rect
from analyzer.reading.recognition.engines import Word, see_lines, which
from analyzer.reading.recognition.rules import Rule, find_rules
from analyzer.reading.recognition.straighten import Straightened, stands_sideways, straighten

DPI = 200  # measured: more does not read better
DOUBTFUL = 0.75  # a word less sure than this is shown as doubtful
UNSURE = 0.6  # a page with words less sure than this on average may stand on its head
MISREAD_BULLETS = frozenset("¢*«»©°¤®e.-•·")
_SIDE = 4000  # dots of the longer side of a photo: a letter page at more than 300 an inch
_TALL = re.compile(r"[A-Zbdfhklt0-9]")  # letters as high as the font goes
_DEEP = re.compile(r"[gjpqyQ,;()\[\]|_]")  # letters that go below the line


_MORE_PAGES = (
    "This scan has more than one page, and only the first could be read. Save all of it as a PDF, "
    "and try that."
)
# What Pillow raises for a picture that is no picture, from one format to the next.
_DAMAGED = (
    *(UnidentifiedImageError, ArithmeticError, EOFError, LookupError, OSError, SyntaxError),
    *(TypeError, ValueError, struct.error),
)


@dataclass(slots=True)
class SeenPage:
    """What was recognised on a page, straight, and the way back to the page as shown."""

    ink: PageInk
    back: Callable[[CharBoxes], CharBoxes]


def see_page(image: Image.Image, number: int, height: float) -> SeenPage:
    """Recognise one page; `height` is that of the page as shown, in points."""
    headway.say(which(), number)
    grey = image.convert("L")
    quarter = 0
    if stands_sideways(grey):
        grey, quarter = _best_turn(grey, (90, 270))
    straight, rules, lines = _see(grey)
    if not quarter and _makes_no_sense(lines):
        grey, quarter = _best_turn(grey, (0, 180))
        straight, rules, lines = _see(grey)
    scale = height / image.height  # points a pixel
    drawn = [Rect(*(side * scale for side in rule)) for rule in rules]
    ink = PageInk(
        number=number,
        width=straight.image.width * scale,
        height=straight.image.height * scale,
        runs=list(_runs(lines, scale)),
        rules=drawn,
        drawn=drawn,
    )
    return SeenPage(ink, _way_back(straight, quarter, scale, image.width, image.height))


def _makes_no_sense(lines: list[list[Word]]) -> bool:
    """Say whether the words read so badly that the page may stand on its head."""
    words = [word for line in lines for word in line]
    if not words:
        return False
    common = sum(word.text.lower() in ENGLISH for word in words)
    return mean(word.sure for word in words) < UNSURE or common < 0.06 * len(words)


def _see(grey: Image.Image) -> tuple[Straightened, list[Rule], list[list[Word]]]:
    """Straighten a picture and return it with its ruling lines and its lines of words."""
    straight = straighten(grey)
    rules = find_rules(straight.image)
    clean = straight.image.copy()
    pen = ImageDraw.Draw(clean)
    for x0, top, x1, bottom in rules:  # a rule beside a word is easily taken for a letter
        pen.rectangle((x0 - 2, top - 3, x1 + 2, bottom + 3), fill=255)
    return straight, rules, see_lines(clean)


def _best_turn(grey: Image.Image, angles: tuple[int, ...]) -> tuple[Image.Image, int]:
    """Return the picture turned the way its words are recognised best."""

    def sureness(angle: int) -> float:
        turned = grey.rotate(angle, expand=True)
        lines = see_lines(turned.resize((turned.width // 2, turned.height // 2)))
        return sum(len(word.text) * word.sure for line in lines for word in line)

    best = max(angles, key=sureness)
    return grey.rotate(best, expand=True), best


def _runs(lines: list[list[Word]], scale: float) -> Iterator[Run]:
    """Spread each word over its box: recognisers do not say where each letter stands."""
    places = [_place(line) for line in lines]
    usual = median([size for _, size in places]) if places else 0.0
    for line, (base, own_size) in zip(lines, places, strict=True):
        size = usual if 0.8 * usual < own_size < 1.22 * usual else own_size
        top, bottom = (base - 0.8 * size) * scale, (base + 0.22 * size) * scale
        for number, word in enumerate(line):
            text = (
                "•" if number == 0 and word.text in MISREAD_BULLETS and len(line) > 1 else word.text
            )
            step = (word.x1 - word.x0) / len(text) * scale
            lefts = [word.x0 * scale + index * step for index in range(len(text))]
            rights = [left + step for left in lefts]
            doubtful = word.sure < DOUBTFUL and text == word.text
            run = Run(text, array("f", lefts), array("f", rights), top, bottom, size * scale)
            run.doubtful, run.before_space = doubtful, True
            yield from cut_into_runs(run)


def _place(line: list[Word]) -> tuple[float, float]:
    """Return the baseline of a line and its font size, both in pixels."""
    tops = [w.top for w in line if _TALL.search(w.text)]
    bottoms = [w.bottom for w in line if not _DEEP.search(w.text)]
    lowest = max(w.bottom for w in line)
    highest = min(w.top for w in line)
    base = median(bottoms) if bottoms else lowest - 0.22 * (lowest - highest)
    top = median(tops) if tops else base - 1.35 * (base - highest)
    return base, max((base - top) / 0.73, 4.0)


def _way_back(
    straight: Straightened, quarter: int, scale: float, width: int, height: int
) -> Callable[[CharBoxes], CharBoxes]:
    def back(boxes: CharBoxes) -> CharBoxes:
        found = CharBoxes()
        for index in range(len(boxes)):
            box = boxes.box(index)
            x, y = straight.original(
                (box.x0 + box.x1) / 2 / scale, (box.top + box.bottom) / 2 / scale
            )
            half, up = (box.x1 - box.x0) / 2, (box.bottom - box.top) / 2
            if quarter == 90:
                x, y, half, up = width - y, x, up, half
            elif quarter == 180:
                x, y = width - x, height - y
            elif quarter == 270:
                x, y, half, up = y, height - x, up, half
            x, y = x * scale, y * scale
            found.append(Box(box.page, x - half, y - up, x + half, y + up))
        return found

    return back


def open_picture(data: bytes) -> Image.Image:
    """Open a photo or scan the right way up; raises BadInput when it cannot be opened."""
    try:
        import pillow_heif

        pillow_heif.register_heif_opener()
    except ImportError:
        if data[4:8] == b"ftyp":
            raise BadInput(
                "This photo is in Apple's HEIC format. Save it as a JPEG or take a screenshot of "
                "it, and try that."
            ) from None
    try:
        image = Image.open(io.BytesIO(data))
        limits.PICTURE.check(image.width * image.height)
        if image.format == "TIFF" and _has_more_pages(image):
            raise BadInput(_MORE_PAGES)
        upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.thumbnail((_SIDE, _SIDE))  # more dots do not read better, and take memory and time
        return upright
    except Image.DecompressionBombError as error:
        raise BadInput(limits.PICTURE.sentence) from error
    except _DAMAGED as error:
        raise BadInput("This picture is damaged. Take it again and try that.") from error


def _has_more_pages(image: Image.Image) -> bool:
    try:
        image.seek(1)
    except EOFError:
        return False
    return True
