"""What kind of file this is, from its first bytes and never from its name."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Collection
from typing import Literal

from analyzer.errors import BadInput
from analyzer.reading.archive import check_archive, check_xml

FileKind = Literal["pdf", "docx", "odt", "rtf", "html", "text", "image", "doc"]

_SAVE_AS = "Save it as a PDF or as a Word document (.docx) and try that file."
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word before 2007, and any Office file with a password
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> FileKind:
    """Return the kind of a file.

    Raises BadInput, with what to do next, for a file that holds nothing or cannot be read here.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise BadInput("This file is empty. Save the plan again and choose that file.")
    start = data[:4096]
    if b"%PDF-" in start:
        return "pdf"
    if start[:4] == b"PK\x03\x04" or start[:4] == b"PK\x05\x06":
        return _kind_of_zip(data)
    if start.startswith(_OLE):
        return _kind_of_ole(data)
    if start.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(_IMAGES) or _is_heic(start) or start[8:12] == b"WEBP":
        return "image"
    head = start[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")) or b"<body" in head or b"<html" in head:
        return "html"
    if start.startswith(_UTF16) or b"\x00" not in start:
        return "text"
    raise BadInput(f"This kind of file cannot be read. {_SAVE_AS}")


def _is_heic(start: bytes) -> bool:
    return start[4:8] == b"ftyp" and start[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"heif")


def _kind_of_zip(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if _is_text(names):
                check_archive(archive)
                check_xml(archive)
            mime = _first_bytes(archive, "mimetype") if "mimetype" in names else b""
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ) as error:
        raise BadInput(
            "This file is damaged or was not saved completely. Save it again and try that."
        ) from error
    if "word/document.xml" in names:
        return "docx"
    if mime.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        raise BadInput(f"This is a spreadsheet. {_SAVE_AS}")
    if any(name.startswith("ppt/") for name in names):
        raise BadInput(f"This is a slide show. {_SAVE_AS}")
    if any(name.startswith("Index/") for name in names):
        raise BadInput(f"This is an Apple Pages document. {_SAVE_AS}")
    raise BadInput("This is a zip file. Take the plan out of it and choose that file.")


def _first_bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(100)


def _is_text(names: Collection[str]) -> bool:
    return "content.xml" in names or any(name.startswith("word/") for name in names)


def _kind_of_ole(data: bytes) -> FileKind:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise BadInput(
            "This Word file is locked with a password. Open it in Word, take the password off, "
            "save it and try that file."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    raise BadInput(f"This kind of file cannot be read. {_SAVE_AS}")
