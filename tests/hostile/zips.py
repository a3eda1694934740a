"""Zip files, with and without Word inside, that unpack without end or lie about what they hold."""

from __future__ import annotations

import io
import zipfile

from tests.hostile import hostile
from tests.hostile.bombs import Entry, deflated, entry, raw_zip, zipped
from tests.hostile.words import BODY, RELATIONS, good_docx, parts, related, relation

GIGABYTE = 1_000_000_000


def _with_bomb(*bombs: Entry, without: str = BODY, relations: bytes = b"") -> bytes:
    """Return the good Word file with some entries that are bombs."""
    good = {name: data for name, data in parts(good_docx()).items() if name != without}
    if relations:
        good[RELATIONS] = relations
    return raw_zip([*(entry(name, data) for name, data in good.items()), *bombs])


@hostile("ratio.docx")
def ratio() -> bytes:
    """A zip bomb: ten megabytes that unpack to ten thousand."""
    return _with_bomb(Entry(BODY, deflated(10 * GIGABYTE), 3 * GIGABYTE))


@hostile("lying-size.docx")
def lying_size() -> bytes:
    """A zip bomb that says it holds only a hundred bytes."""
    return _with_bomb(Entry(BODY, deflated(10 * GIGABYTE), 100))


@hostile("picture-bomb.docx", "either")
def picture_bomb() -> bytes:
    """The text is small; a picture nobody needs unpacks to two thousand megabytes."""
    bomb = Entry("word/media/image1.png", deflated(2 * GIGABYTE), 2 * GIGABYTE)
    return _with_bomb(bomb, without="")


@hostile("many-small-bombs.docx", "either")
def many_small_bombs() -> bytes:
    """Three hundred headers of fifty megabytes each, all linked from the body."""
    stream = deflated(50_000_000, b" ")
    links = [
        relation("header", f"header{n}.xml", number=1000 + n, external=False) for n in range(300)
    ]
    bombs = [Entry(f"word/header{n}.xml", stream, 50_000_000) for n in range(300)]
    return _with_bomb(*bombs, without="", relations=related(*links))


_ODT = b"application/vnd.oasis.opendocument.text"


@hostile("content-bomb.odt")
def content_bomb() -> bytes:
    """An OpenDocument text whose content says 1,000 bytes and unpacks to ten thousand megabytes."""
    bomb = Entry("content.xml", deflated(10 * GIGABYTE), 1_000)
    return raw_zip([entry("mimetype", _ODT), bomb])


@hostile("mimetype-bomb.odt")
def mimetype_bomb() -> bytes:
    """An OpenDocument text whose first line, its kind, unpacks to ten thousand megabytes."""
    return raw_zip([Entry("mimetype", deflated(10 * GIGABYTE), 4 * GIGABYTE)])


@hostile("nested.zip")
def nested() -> bytes:
    """A zip in a zip in a zip, ten deep, with a bomb inside."""
    data = raw_zip([Entry("bomb", deflated(GIGABYTE), GIGABYTE)])
    for depth in range(10):
        data = zipped({f"{depth}.zip": data})
    return data


@hostile("entries.docx", "either", quick=False)
def entries() -> bytes:
    """A Word file with two hundred thousand entries."""
    files = parts(good_docx())
    return zipped({**files, **{f"word/media/{n}.x": b"" for n in range(200_000)}}, stored=True)


@hostile("overlapping.docx", "either")
def overlapping() -> bytes:
    """All entries of the zip share one stream of data."""
    data = bytearray(_with_bomb(Entry(BODY, deflated(100_000_000), 100_000_000)))
    at = data.rfind(b"PK\x01\x02")
    while at >= 0:
        data[at + 42 : at + 46] = b"\0\0\0\0"  # each entry begins at the start of the file
        at = data.rfind(b"PK\x01\x02", 0, at)
    return bytes(data)


@hostile("twice.docx", "either")
def twice() -> bytes:
    """Two bodies under one name."""
    import warnings

    out = io.BytesIO(good_docx())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr(BODY, b"<not><closed>")
    return out.getvalue()


@hostile("locked.docx")
def locked() -> bytes:
    """Its entries say that they are encrypted."""
    data = bytearray(good_docx())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


@hostile("odd-packing.docx")
def odd_packing() -> bytes:
    """Its entries say that they are packed in a way nobody knows."""
    data = bytearray(good_docx())
    for mark, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = data.find(mark)
        while at >= 0:
            data[at + method] = 99
            at = data.find(mark, at + 1)
    return bytes(data)


@hostile("plans.zip")
def zip_of_plans() -> bytes:
    """A zip with two good plans."""
    return zipped({"one.docx": good_docx(), "two.docx": good_docx()})
