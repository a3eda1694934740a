"""Words outside the body: where in the body a note about a header, footer or footnote can hang."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_NOTES = ("footnote", "endnote")
_MARGINS = {qn("w:hdr"): "header", qn("w:ftr"): "footer"}


@dataclass(frozen=True, slots=True)
class Hook:
    """An element of the body that a note hangs on, and what to call the place of the words."""

    element: Any  # a run, or a whole paragraph
    place: str


def hook(document: Any, run: Any) -> Hook | None:
    """Return where a note about a run outside the body hangs: Word allows notes in the body only.

    Words of a footnote: on the mark of the footnote. Words of a header or footer: on the first
    paragraph of the first section that shows it. None where the body holds no such place.
    """
    body = document.element.body
    for above in run.iterancestors():
        for kind in _NOTES:
            if above.tag == qn(f"w:{kind}"):
                for mark in body.iter(qn(f"w:{kind}Reference")):
                    if mark.get(qn("w:id")) == above.get(qn("w:id")):
                        return Hook(mark.getparent(), f"{kind} here")
        if above.tag in _MARGINS:
            kind = _MARGINS[above.tag]
            paragraph = _first_paragraph(document, above, kind)
            return Hook(paragraph, f"{kind} of the page") if paragraph is not None else None
    return None


def _first_paragraph(document: Any, root: Any, kind: str) -> Any | None:
    """Return the first paragraph of the section that first uses a header or footer."""
    first: dict[int, Any] = {}
    wanted = section = 0
    for element in document.element.body.iter(qn("w:p"), qn("w:sectPr"), qn(f"w:{kind}Reference")):
        if element.tag == qn("w:p"):
            if not any(above.tag == qn("w:txbxContent") for above in element.iterancestors()):
                first.setdefault(section, element)
        elif element.tag == qn("w:sectPr"):
            section += 1
        elif element.tag == qn(f"w:{kind}Reference"):
            part = document.part.related_parts.get(element.get(qn("r:id")))
            if getattr(part, "element", None) is root:
                wanted = section - 1
                break
    return first.get(wanted, first.get(0))
