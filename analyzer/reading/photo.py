"""A photo or scan of one page to a Document."""

from __future__ import annotations

from analyzer.errors import BadInput
from analyzer.model import Document
from analyzer.reading.pdf.reader import assemble, recognised_warning
from analyzer.reading.pdf.regions import lay_out
from analyzer.reading.recognition import engines

PAGE_HEIGHT = 792.0  # points: a photo has no size of its own, so the page is taken as a letter


def read_photo(data: bytes, name: str) -> Document:
    """Read a picture of a page.

    Raises BadInput when this computer cannot recognise words in pictures, or finds none.
    """
    if not engines.is_available():
        raise BadInput(
            f"This is a picture, and there are no words to read. {engines.HOW_TO_GET_IT}"
        )
    from analyzer.reading.recognition.pages import open_picture, see_page

    image = open_picture(data)
    try:
        seen = see_page(image, 1, PAGE_HEIGHT)
    except engines.RecognitionError:
        seen = None
    if seen is None or not seen.ink.runs:
        raise BadInput(
            "No words could be read in this picture. Take it again, sharper and in good light."
        )
    layout = lay_out(seen.ink, seen.back)
    layout.width, layout.height = PAGE_HEIGHT * image.width / image.height, PAGE_HEIGHT
    return assemble([layout], name, "image", (1,), (recognised_warning([1]),))
