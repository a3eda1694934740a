"""A picture of a page to the same ink a PDF page has, so that one layout serves both."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from statistics import mean, median
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from analyzer.errors import BadInput
from analyzer.model import Box, CharBoxes
from analyzer.reading.layout.line import Char
from analyzer.reading.pdf.characters import PageInk, Rect
from analyzer.reading.recognition.engines import Word, see_words
from analyzer.reading.recognition.rules import find_rules
from analyzer.reading.recognition.straighten import Straightened, stands_sideways, straighten

DPI = 200  # measured: more does not read better
DOUBTFUL = 0.75  # a word less sure than this is shown as doubtful
_MAX_PIXELS = 60_000_000


@dataclass(slots=True)
class SeenPage:
    """What was recognised on a page, straight, and the way back to the page as shown."""

    ink: PageInk
    back: Callable[[CharBoxes], CharBoxes]


def see_page(image: Any, number: int, width: float, height: float) -> SeenPage:
    """Recognise one page; width and height are those of the page as shown, in points."""
    grey = image.convert("L")
    quarter = 0
    if stands_sideways(grey):
        grey, quarter = _best_turn(grey, (90, 270))
    straight = straighten(grey)
    words = see_words(straight.image)
    if not quarter and words and mean(word.sure for word in words) < 0.6:
        grey, quarter = _best_turn(grey, (0, 180))
        straight = straighten(grey)
        words = see_words(straight.image)
    scale = height / image.height  # points a pixel
    ink = PageInk(
        number=number,
        width=straight.image.width * scale,
        height=straight.image.height * scale,
        chars=_chars(words, scale),
        rules=[
            Rect(*(side * scale for side in rule)) for rule in find_rules(straight.image)
        ],
        rects=[],
        strokes=[],
        pictures=[],
    )
    return SeenPage(ink, _way_back(straight, quarter, scale, image.width, image.height))


def _best_turn(grey: Any, angles: tuple[int, ...]) -> tuple[Any, int]:
    """Return the picture turned the way its words are recognised best."""
    def sureness(angle: int) -> float:
        turned = grey.rotate(angle, expand=True)
        words = see_words(turned.resize((turned.width // 2, turned.height // 2)))
        return sum(len(word.text) * word.sure for word in words)

    best = max(angles, key=sureness)
    return grey.rotate(best, expand=True), best


def _chars(words: list[Word], scale: float) -> list[Char]:
    """Spread each word over its box: recognisers do not say where each letter stands."""
    usual = median([w.bottom - w.top for w in words]) if words else 0.0
    chars = []
    for word in words:
        height = word.bottom - word.top
        size = usual if 0.7 * usual < height < 1.35 * usual else height
        step = (word.x1 - word.x0) / len(word.text)
        for index, letter in enumerate(word.text):
            x0 = word.x0 + index * step
            chars.append(
                Char(
                    letter,
                    x0 * scale,
                    word.top * scale,
                    (x0 + step) * scale,
                    word.bottom * scale,
                    0.8 * size * scale,
                    doubtful=word.sure < DOUBTFUL,
                )
            )
        chars.append(Char(" ", word.x1 * scale, word.top * scale, word.x1 * scale, word.bottom * scale, size * scale))
    return chars


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


def open_picture(data: bytes) -> Any:
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
        if image.width * image.height > _MAX_PIXELS:
            raise BadInput("This picture is too large. Save it smaller and try again.")
        return ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise BadInput("This picture is damaged. Take it again and try that.") from error
