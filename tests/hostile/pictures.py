"""Photos and scans that swell, are cut off, or are no pictures."""

from __future__ import annotations

import io
import random
import struct
import zlib

from PIL import Image

from tests.hostile import WORDS, hostile
from tests.hostile.bombs import zlibbed


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, depth: int, packed: bytes) -> bytes:
    """Return a grey PNG that says it has this size."""
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", packed)
        + _chunk(b"IEND", b"")
    )


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


@hostile("swells.png")
def swells() -> bytes:
    """A picture of 60,000 by 60,000 dots in half a megabyte."""
    return png(60_000, 60_000, 1, zlibbed(460_000_000))


@hostile("swells-within-bounds.png")
def swells_within_bounds() -> bytes:
    """A picture of 7,000 by 8,000 dots, just small enough to be opened, all black."""
    return png(7_000, 8_000, 8, zlibbed(60_000_000))


@hostile("notes-swell.png", "refused")
def notes_swell() -> bytes:
    """A small picture whose hidden notes unpack to a thousand megabytes each."""
    note = _chunk(b"zTXt", b"Comment\0\0" + zlibbed(1_000_000_000))
    good = png(9, 9, 8, zlib.compress(bytes(90)))
    return good[:33] + note * 5 + good[33:]


@hostile("many-pages.tif")
def many_pages() -> bytes:
    """A TIFF of five hundred pages."""
    pages = [Image.new("1", (600, 800), n % 2) for n in range(500)]
    return _saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4")


@hostile("page-loop.tif")
def page_loop() -> bytes:
    """A TIFF whose next page is its first."""
    data = bytearray(_saved(Image.new("L", (300, 300), 255), "TIFF"))
    first = struct.unpack_from("<I", data, 4)[0]
    count = struct.unpack_from("<H", data, first)[0]
    struct.pack_into("<I", data, first + 2 + 12 * count, first)
    return bytes(data)


@hostile("frames.gif")
def frames() -> bytes:
    """A moving picture of a thousand frames."""
    moving = [Image.new("P", (200, 200), n % 250) for n in range(1_000)]
    return _saved(moving[0], "GIF", save_all=True, append_images=moving[1:])


@hostile("cut-off.jpg")
def cut_off() -> bytes:
    """The first half of a photo."""
    chance = Image.frombytes("L", (800, 800), random.Random(5).randbytes(640_000))
    data = _saved(chance, "JPEG")
    return data[: len(data) // 2]


@hostile("chance.jpg", quick=False)
def chance() -> bytes:
    """A photo of nothing but noise, as large as a scan of a page."""
    return _saved(
        Image.frombytes("L", (2_000, 2_600), random.Random(6).randbytes(5_200_000)), "JPEG"
    )


@hostile("says-huge.bmp")
def says_huge() -> bytes:
    """A picture that says it has two thousand million dots a side."""
    data = bytearray(_saved(Image.new("L", (9, 9)), "BMP"))
    struct.pack_into("<ii", data, 18, 2_000_000_000, 2_000_000_000)
    return bytes(data)


@hostile("drawing.png", "either")
def drawing() -> bytes:
    """A drawing (SVG) with a script and a picture to be fetched, called .png."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script>'
        f'<image href="http://192.0.2.1/x.png"/><text>{WORDS}</text></svg>'
    ).encode()


@hostile("chance.webp")
def chance_webp() -> bytes:
    """The first bytes of a WebP picture, then chance."""
    return b"RIFF\x00\x10\x00\x00WEBPVP8 " + random.Random(7).randbytes(4_000)


@hostile("chance.heic")
def chance_heic() -> bytes:
    """The first bytes of a photo from a phone, then chance."""
    return b"\x00\x00\x00\x18ftypheic" + random.Random(8).randbytes(4_000)
