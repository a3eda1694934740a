"""Opening a zip from a stranger: all of it is counted before any of it is used.

What a zip says of its sizes cannot be trusted, and what unpacks it believes it. So each part is
unpacked once, a little at a time, and thrown away.
"""

from __future__ import annotations

import zipfile

from analyzer.errors import BadInput
from analyzer.reading import limits

_LOCKED = (
    "This file is locked with a password. Open it, take the password off, save it and try that "
    "file."
)
_PIECE = 1_000_000  # bytes unpacked at a time
_ENCRYPTED = 0x1  # bit of an entry's flags
_XML = (".xml", ".rels")


def check_archive(archive: zipfile.ZipFile) -> None:
    """Unpack every part once, so that what the zip says of their sizes is known to be true.

    Raises BadInput when it is locked or holds too much, and what zipfile raises when it is damaged.
    """
    entries = archive.infolist()
    limits.MEMBERS.check(len(entries))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise BadInput(_LOCKED)
    limits.UNPACKED.check(sum(entry.file_size for entry in entries) / limits.MB)
    for entry in entries:
        if entry.filename.endswith(_XML):  # a white picture may be packed as tightly as it likes
            limits.XML.check(entry.file_size / limits.MB)
            if entry.file_size > limits.MB:
                limits.RATIO.check(entry.file_size / max(entry.compress_size, 1))
        with archive.open(entry) as part:  # at its end zipfile compares the sum
            while part.read(_PIECE):
                pass


def check_xml(archive: zipfile.ZipFile) -> None:
    """Raise BadInput when a part of a checked zip has more tags than a plan."""
    for entry in archive.infolist():
        if entry.filename.endswith(_XML):
            check_tags(archive.read(entry))


def check_tags(data: bytes) -> None:
    """Raise BadInput when a part or a web page has more tags than a plan."""
    limits.NODES.check(data.count(b"<") / 2)  # most have an opening and a closing one
