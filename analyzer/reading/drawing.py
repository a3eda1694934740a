"""Drawing a page of a PDF, never larger than the limit however large the page says it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from analyzer.reading import limits

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage


def draw_page(page: PdfPage, dots_per_inch: float) -> Image:
    """Return a page as a picture; a page too large for that is drawn coarser."""
    width, height = page.get_size()  # in points, 72 an inch
    scale = dots_per_inch / 72
    most = math.sqrt(limits.PAGE_DOTS.most / max(width * height, 1.0))
    picture: Image = page.render(scale=min(scale, most)).to_pil()
    return picture
