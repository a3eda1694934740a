"""Opening a Word file and finding its parts; nothing outside the file is ever looked for."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from docx.opc.constants import CONTENT_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.parser import parse_xml
from docx.package import Package
from lxml.etree import XMLSyntaxError

from analyzer.errors import BadInput
from analyzer.reading.word.names import Element, WordFile, w

_BROKEN = (
    "This Word file is damaged and cannot be opened. Open it in Word, save it again, and try that."
)

_NOT_PLAIN = (
    "This is a Word template, or a Word file that can hold programs (macros). Open it in Word, "
    "choose Save As, pick Word Document (.docx), and try that file."
)


def open_word(data: bytes) -> WordFile:
    """Open a .docx with python-docx; raises BadInput when it is damaged."""
    try:
        part = Package.open(io.BytesIO(data)).main_document_part
    except (
        PackageNotFoundError,
        AttributeError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        TypeError,
        ValueError,
        XMLSyntaxError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise BadInput(_BROKEN) from error
    if part.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise BadInput(_NOT_PLAIN)
    document = part.document
    if document.element.find(w("body")) is None:
        raise BadInput(_BROKEN)
    return document


def part_root(document: WordFile, kind: str) -> Element:
    """Return the XML of the first part of a kind ("styles", "footnotes"); None without one."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith("/" + kind):
            return _root_of(relation)
    return None


def _root_of(relation: Any) -> Element:
    """Return the XML a relation of the body leads to; None for another computer or no XML."""
    if relation.is_external:
        return None
    element = getattr(relation.target_part, "element", None)
    try:
        return element if element is not None else parse_xml(relation.target_part.blob)
    except XMLSyntaxError:
        return None


def margins(document: WordFile, kind: str) -> list[Element]:
    """Return the header or footer parts in use, each once, in the order of the sections."""
    roots: list[Element] = []
    seen: set[str] = set()
    for reference in document.element.body.iter(w(f"{kind}Reference")):
        relation = document.part.rels.get(
            reference.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        )
        root = _root_of(relation) if relation is not None else None
        if root is None or str(relation.target_part.partname) in seen:
            continue
        seen.add(str(relation.target_part.partname))
        roots.append(root)
    return roots
