"""Good plans, damaged by chance: the same seed gives the same files."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from functools import cache

import pikepdf

from analyzer.resources import folder
from tests.hostile.bombs import zipped
from tests.reading import bed

_NUMBERS = (
    "0",
    "-1",
    "1",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967296",
    "1e39",
    "0.00001",
    "",
)
_PDF_WORDS = re.compile(rb"/[A-Za-z]+|\d+ 0 R|-?\d+\.?\d*|\b(?:obj|endobj|stream|endstream)\b")
_XML_WORDS = re.compile(rb"</?[\w:]+|\"[^\"]*\"|-?\d+|/>|>")
_NUMBER = re.compile(rb"-?\d+\.?\d*")
_LARGE = 20  # small documents for each large one

Change = Callable[[bytes, random.Random], bytes]


# --- changes to any bytes ----------------------------------------------------------------------


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 4, 20, 100, 1_000, 10_000)))


def _delete(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 3, 50)) + data[end:]


def _swap(data: bytes, chance: random.Random) -> bytes:
    (a, b), (c, d) = sorted((_stretch(data, chance), _stretch(data, chance)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def _number(data: bytes, chance: random.Random) -> bytes:
    return _put(data, _NUMBER, chance, lambda _: chance.choice(_NUMBERS).encode())


def _put(
    data: bytes, words: re.Pattern[bytes], chance: random.Random, new: Callable[[bytes], bytes]
) -> bytes:
    """Put something else in the place of the first word found after a place chosen by chance."""
    found = words.search(data, chance.randrange(len(data)))
    return data[: found.start()] + new(found[0]) + data[found.end() :] if found else data


def _word(words: re.Pattern[bytes]) -> Change:
    """Put another word of the same file, of its kind, in the place of one."""

    def change(data: bytes, chance: random.Random) -> bytes:
        other = words.search(data, chance.randrange(len(data)))
        return _put(data, words, chance, lambda old: other[0] if other else old)

    return change


_ANY: tuple[Change, ...] = (_flip, _delete, _repeat, _swap, _cut, _number, _number)
_PDF: tuple[Change, ...] = (*_ANY, *(_word(_PDF_WORDS),) * 6)
_XML: tuple[Change, ...] = (_delete, _repeat, _swap, _number, *(_word(_XML_WORDS),) * 6)


def _changed(data: bytes, changes: Sequence[Change], chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        if data:
            data = chance.choice(changes)(data, chance)
    return data


# --- changes by kind ---------------------------------------------------------------------------


def _changed_zip(data: bytes, chance: random.Random) -> bytes:
    """Change a part inside the zip, so that it still opens; now and then the zip itself."""
    if chance.random() < 0.15:
        return _changed(data, _ANY, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    texts = [name for name in parts if name.endswith((".xml", ".rels"))]
    likely = [name for name in texts if name.endswith(("document.xml", "content.xml"))]
    name = chance.choice(likely if likely and chance.random() < 0.6 else texts)
    parts[name] = _changed(parts[name], _XML, chance)
    return zipped(parts, stored=True)


def changed(data: bytes, ending: str, chance: random.Random) -> bytes:
    """Return a file with a few changes made by chance."""
    if ending in ("docx", "odt"):
        return _changed_zip(data, chance)
    changes = {"pdf": _PDF, "html": (*_ANY, *_XML)}.get(ending, _ANY)
    return _changed(data, changes, chance)


# --- the good plans ----------------------------------------------------------------------------


@cache
def good_plans() -> tuple[tuple[str, str, bytes], ...]:
    """Return the plans to damage: a name, the ending, the bytes. PDFs are there unpacked as well."""
    from tests.reading.bed import pdf_forms, pdf_tables, pdf_text, plain, word  # noqa: F401

    small = [(case.name, case.suffix, case.make().data) for case in bed.CASES]
    large = [
        (path.stem, path.suffix[1:], path.read_bytes())
        for path in sorted(folder("sample_ieps").glob("*.*"))
        if path.suffix in (".pdf", ".docx")
    ]
    plans = []
    for name, ending, data in [*small * (_LARGE // 4), *large]:
        plans.append((name, ending, data))
        if ending == "pdf":
            plans.append((f"{name}, unpacked", ending, _unpacked(data)))
    return tuple(plans)


@cache
def _unpacked(data: bytes) -> bytes:
    """Return a PDF whose pages are plain to see, so that chance reaches what they draw."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            static_id=True,
        )
    return out.getvalue()


def mutant(number: int, *, seed: str = "iep") -> tuple[str, str, bytes]:
    """Return a damaged plan: of which plan it is, the ending, the bytes."""
    chance = random.Random(f"{seed}-{number}")
    name, ending, data = chance.choice(good_plans())
    return name, ending, changed(data, ending, chance)
