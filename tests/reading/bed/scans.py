"""Pictures of pages: what a scanner or a phone makes of them."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from tests.reading.bed import Made, Truth
from tests.reading.bed.sentences import GOAL, LONG, LONGER, SUPPORTS, TABLE
from tests.reading.bed.sheet import BOLD, Sheet, grid

DPI = 200


def typed_page() -> Made:
    """A page with a heading, paragraphs, a list and a ruled table."""
    sheet = Sheet()
    sheet.write("Individual Education Plan", size=16, font=BOLD)
    for text in (LONGER, LONG, GOAL):
        sheet.write(text)
    for text in SUPPORTS:
        sheet.write(f"• {text}", x=90, width=300, hang=8, after=2)
    grid(sheet, TABLE, [160, 160, 140])
    for text in (LONGER, GOAL, LONG):
        sheet.write(text)
    truth = [Truth("Individual Education Plan", "heading")]
    truth += [Truth(t, "paragraph") for t in (LONGER, LONG, GOAL)]
    truth += [Truth(t, "item") for t in SUPPORTS]
    truth += [
        Truth(t, "cell", cell=(r, c)) for r, row in enumerate(TABLE) for c, t in enumerate(row)
    ]
    truth += [Truth(t, "paragraph") for t in (LONGER, GOAL, LONG)]
    return Made(sheet.data(), truth)


def as_picture(data: bytes, dpi: int = DPI) -> Any:
    """Return the first page of a PDF as a grey picture."""
    return pypdfium2.PdfDocument(data)[0].render(scale=dpi / 72).to_pil().convert("L")


def worn(picture: Any, angle: float) -> Any:
    """Return the picture askew, blurred, noisy and badly compressed."""
    noise = np.random.default_rng(7)
    askew = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    blurred = np.asarray(askew.filter(ImageFilter.GaussianBlur(0.8)), dtype=np.float32)
    grainy = (blurred + noise.normal(0, 14, blurred.shape)).clip(0, 255).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(grainy).save(out, "JPEG", quality=60)
    return Image.open(io.BytesIO(out.getvalue()))


def as_scan(pictures: list[Any]) -> bytes:
    """Return a PDF whose pages are nothing but pictures."""
    out = io.BytesIO()
    first, *others = [picture.convert("RGB") for picture in pictures]
    first.save(out, "PDF", resolution=DPI, save_all=True, append_images=others)
    return out.getvalue()
