"""The names of the elements of a Word file that reading needs."""

from __future__ import annotations

from typing import Any, TypeAlias

from docx.oxml.ns import nsmap

Element: TypeAlias = Any  # an element of the tree: lxml gives no types
WordFile: TypeAlias = Any  # an opened python-docx Document

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_VML = "urn:schemas-microsoft-com:vml"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


MOST_COLUMNS = 63  # Word's own limit for a table


def w(name: str) -> str:
    """Return a name of the main word-processing namespace in full."""
    return f"{{{nsmap['w']}}}{name}"


def number(element: Element, otherwise: int = 0, *, most: int = 1_000_000) -> int:
    """Return the number in w:val, within 0 and `most`; `otherwise` where it is none."""
    try:
        return min(max(int(element.get(VAL)), 0), most)
    except (AttributeError, TypeError, ValueError):
        return otherwise


P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
SDT, VAL = w("sdt"), w("val")
CHECKBOX, CHECKED, CHECK_VALUE = f"{{{_W14}}}checkbox", f"{{{_W14}}}checked", f"{{{_W14}}}val"
CHOICE, FALLBACK = f"{{{_MC}}}Choice", f"{{{_MC}}}Fallback"
ALTERNATE = f"{{{_MC}}}AlternateContent"
TEXT_BOX = w("txbxContent")
MATH_TEXT = f"{{{_MATH}}}t"
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
VML_IMAGE = f"{{{_VML}}}imagedata"
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
PICTURES = (w("drawing"), w("pict"), w("object"))

# Left out: what was deleted, what was moved away, field codes, the second copy of a shape.
SKIPPED = frozenset(
    {w("del"), w("moveFrom"), w("delText"), w("instrText"), w("delInstrText"), FALLBACK}
    | {w("pPr"), w("rPr"), w("sdtPr"), w("tblPr"), w("trPr"), w("tcPr"), w("sectPr"), w("tblGrid")}
)
