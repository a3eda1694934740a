"""A page drawn as the school made it, by a process that cannot take ours down."""

import io

from PIL import Image

from analyzer.reading.pictures import page_picture
from analyzer.resources import folder


def test_a_page_becomes_a_picture():
    data = (folder("sample_ieps") / "ontario.pdf").read_bytes()
    picture = Image.open(io.BytesIO(page_picture(data, 2)))
    assert picture.format == "PNG"
    assert picture.width == 935  # 8.5 inches at 110 dots
    assert len(picture.convert("L").getcolors()) > 2  # something is drawn on it


def test_what_cannot_be_drawn_is_none():
    data = (folder("sample_ieps") / "us.pdf").read_bytes()
    assert page_picture(data, 99) is None
    assert page_picture(b"no pdf", 1) is None
