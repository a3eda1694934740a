"""Streams that unpack to thousands of times their size, made without ever holding what they unpack to."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

MEGABYTE = 1_000_000
_CHUNK = 10 * MEGABYTE
_ADLER = 65521


def deflated(size: int, fill: bytes = b"\0") -> bytes:
    """Return a raw deflate stream of `size` equal bytes; `size` is a multiple of ten million."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    once = squeeze.compress(fill * _CHUNK) + squeeze.flush(zlib.Z_FULL_FLUSH)
    return once * (size // _CHUNK) + b"\x03\x00"  # an empty last block


def zlibbed(size: int) -> bytes:
    """Return a zlib stream of `size` zeros, its check sum right."""
    check = ((size % _ADLER) << 16) | 1
    return b"\x78\xda" + deflated(size) + struct.pack(">I", check)


def zipped(files: dict[str, bytes], *, stored: bool = False) -> bytes:
    """Return a zip of these files."""
    out = io.BytesIO()
    way = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(out, "w", way) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@dataclass(frozen=True)
class Entry:
    """An entry of a zip as it lies there: its stream, and what the zip says of its size and sum."""

    name: str
    stream: bytes
    size: int
    check: int = 0


def entry(name: str, data: bytes) -> Entry:
    """Return an entry that is all right."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return Entry(name, squeeze.compress(data) + squeeze.flush(), len(data), zlib.crc32(data))


def raw_zip(entries: list[Entry]) -> bytes:
    """Return a zip of these entries, whatever they say of themselves."""
    out = io.BytesIO()
    central = b""
    for one in entries:
        at, name = out.tell(), one.name.encode()
        about = struct.pack("<III", one.check, len(one.stream), one.size & 0xFFFFFFFF)
        head = struct.pack("<HHHHH", 20, 0, 8, 0, 0) + about + struct.pack("<HH", len(name), 0)
        out.write(b"PK\x03\x04" + head + name + one.stream)
        more = struct.pack("<HHHII", 0, 0, 0, 0, at)
        central += b"PK\x01\x02" + struct.pack("<H", 20) + head + more + name
    count = len(entries)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(central), out.tell(), 0)
    return out.getvalue() + central + b"PK\x05\x06" + end
