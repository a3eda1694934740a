"""A .docx changed in a few of its parts; every other part is kept byte for byte."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

_TYPES = "[Content_Types].xml"


def saved_over(source: bytes, document: Any) -> bytes:
    """Return the file `source` with what was changed in `document`, which was opened from it.

    Only the body, the comments and the two lists of parts can differ. python-docx would write the
    other parts anew, and leave out those that nothing points to.
    """
    file = io.BytesIO()
    document.save(file)
    body = document.part.partname.membername
    folder, _, leaf = body.rpartition("/")
    comments = (r.target_part for r in document.part.rels.values() if r.reltype == RT.COMMENTS)
    changed = {
        body,
        f"{folder}/_rels/{leaf}.rels",
        *(part.partname.membername for part in comments),
    }
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(file) as new,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for entry in old.infolist():
            if entry.filename == _TYPES:
                made.writestr(entry.filename, _types(old.read(entry), new.read(_TYPES)))
            else:
                made.writestr(
                    entry, (new if entry.filename in changed else old).read(entry.filename)
                )
        for name in sorted(changed - set(old.namelist())):
            made.writestr(name, new.read(name))
    return out.getvalue()


def _types(old: bytes, new: bytes) -> bytes:
    """Return the list of content types with what the new one has more."""
    types, more = etree.fromstring(old), etree.fromstring(new)
    known = {(child.tag, child.get("PartName"), child.get("Extension")) for child in types}
    for child in more:
        if (child.tag, child.get("PartName"), child.get("Extension")) not in known:
            types.append(child)
    return bytes(etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True))


def is_signed(source: bytes) -> bool:
    """Say whether a .docx carries a digital signature, which any change breaks."""
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        return any(name.startswith("_xmlsignatures/") for name in package.namelist())
