"""The last look: is a name still anywhere in the finished file?"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from analyzer.errors import BadInput
from analyzer.exports.names.known import LEFT, Names

_COLOUR_OR_MARK = re.compile(r"[0-9A-F]{6,8}")  # what Word writes in attributes
# Drawn at random by whoever writes a PDF: any short name may turn up in it.
_RANDOM_ID = re.compile(r"<(xmpMM:\w*ID)>[^<]*</\1>")


def refuse_names(data: bytes, names: Names) -> None:
    """Raise BadInput if a name is left anywhere in a file that was made.

    Looks at the text of the file, of each part of a Word or Excel file and the parts' names, and of
    each page, note and property of a PDF. A file with a picture in it is refused: nobody can see
    what is on it.
    """
    if any(names.found(text) for text in _texts(data)):
        raise BadInput(LEFT)


def _texts(data: bytes) -> Iterator[str]:
    if data.startswith(b"%PDF"):
        yield from _pdf_texts(data)
    elif data.startswith(b"PK"):
        yield from _package_texts(data)
    else:
        text = data.decode("utf-8", errors="replace")
        yield text
        yield html.unescape(text)


def _package_texts(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if "/media/" in name:
                raise BadInput(LEFT)
            yield name
            text = package.read(name).decode("utf-8", errors="replace")
            # What stands in one paragraph may be cut into runs, and a name with it.
            joined = re.sub(r"<[^>]*>", "", text.replace("</w:p>", "\n").replace("</t>", "\n"))
            yield html.unescape(joined)
            for value in re.findall(r'="([^"]*)"', text):
                if not _COLOUR_OR_MARK.fullmatch(value):
                    yield html.unescape(value)


def _pdf_texts(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    yield from (str(value) for value in (reader.metadata or {}).values())
    more = reader.root_object.get("/Metadata")
    if more is not None:
        properties = more.get_object().get_data().decode("utf-8", errors="replace")
        yield html.unescape(re.sub(r"<[^>]*>", "\n", _RANDOM_ID.sub("", properties)))
    yield from _titles(reader.outline)
    for page in reader.pages:
        yield page.extract_text()
        yield from (
            str(mark.get_object().get("/Contents", "")) for mark in page.get("/Annots") or ()
        )


def _titles(outline: Iterable[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield str(entry.title)
