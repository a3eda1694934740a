"""Functions of pdfium as plain calls: quick, for some are made once for each letter.

An address takes the place of each object of pdfium, and of each number it fills in. pdfium may be
called by one thread at a time only: these calls keep the lock of the interpreter, and so do that.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_int, c_size_t, c_uint, c_ulong, c_void_p, cast
from typing import Any

from pypdfium2 import raw

PATH, PICTURE, FORM = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM
CURVE, MOVE = raw.FPDF_SEGMENT_BEZIERTO, raw.FPDF_SEGMENT_MOVETO
WIDGET = raw.FPDF_ANNOT_WIDGET

Call = Callable[..., Any]


def _call(function: object, result: Any, *arguments: Any) -> Call:
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value)  # type: ignore[arg-type]


def _quick(function: object, result: Any) -> Call:
    """Return what is called for each letter: nothing is checked, which takes half of the time.

    So an address has to come as c_void_p or byref, and a number has to be an int of C.
    """
    return _call(function, result)


_A, _I = c_void_p, c_int

open_document = _call(raw.FPDF_LoadMemDocument64, _A, _A, c_size_t, _A)
close_document = _call(raw.FPDF_CloseDocument, None, _A)
count_pages = _call(raw.FPDF_GetPageCount, _I, _A)
load_page = _call(raw.FPDF_LoadPage, _A, _A, _I)
close_page = _call(raw.FPDF_ClosePage, None, _A)
rotation = _call(raw.FPDFPage_GetRotation, _I, _A)
media_box = _call(raw.FPDFPage_GetMediaBox, _I, _A, _A, _A, _A, _A)

load_text = _call(raw.FPDFText_LoadPage, _A, _A)
close_text = _call(raw.FPDFText_ClosePage, None, _A)
count_letters = _call(raw.FPDFText_CountChars, _I, _A)
letters = _call(raw.FPDFText_GetText, _I, _A, _I, _I, _A)
code = _quick(raw.FPDFText_GetUnicode, c_uint)
letter_box = _quick(raw.FPDFText_GetLooseCharBox, None)
ink_box = _call(raw.FPDFText_GetCharBox, _I, _A, _I, _A, _A, _A, _A)
letter_matrix = _call(raw.FPDFText_GetMatrix, _I, _A, _I, _A)
is_unknown = _quick(raw.FPDFText_HasUnicodeMapError, _I)
text_object = _quick(raw.FPDFText_GetTextObject, _A)
font_size = _call(raw.FPDFTextObj_GetFontSize, _I, _A, _A)
font = _call(raw.FPDFTextObj_GetFont, _A, _A)
font_name = _call(raw.FPDFFont_GetBaseFontName, c_ulong, _A, _A, c_ulong)

count_objects = _call(raw.FPDFPage_CountObjects, _I, _A)
page_object = _call(raw.FPDFPage_GetObject, _A, _A, _I)
count_in_form = _call(raw.FPDFFormObj_CountObjects, _I, _A)
object_in_form = _call(raw.FPDFFormObj_GetObject, _A, _A, c_ulong)
kind_of_object = _call(raw.FPDFPageObj_GetType, _I, _A)
matrix = _call(raw.FPDFPageObj_GetMatrix, _I, _A, _A)
fill_colour = _call(raw.FPDFPageObj_GetFillColor, _I, _A, _A, _A, _A, _A)
stroke_colour = _call(raw.FPDFPageObj_GetStrokeColor, _I, _A, _A, _A, _A, _A)
draw_mode = _call(raw.FPDFPath_GetDrawMode, _I, _A, _A, _A)
count_segments = _call(raw.FPDFPath_CountSegments, _I, _A)
segment = _call(raw.FPDFPath_GetPathSegment, _A, _A, _I)
segment_point = _call(raw.FPDFPathSegment_GetPoint, _I, _A, _A, _A)
segment_kind = _call(raw.FPDFPathSegment_GetType, _I, _A)
segment_closes = _call(raw.FPDFPathSegment_GetClose, _I, _A)

count_annotations = _call(raw.FPDFPage_GetAnnotCount, _I, _A)
annotation = _call(raw.FPDFPage_GetAnnot, _A, _A, _I)
annotation_kind = _call(raw.FPDFAnnot_GetSubtype, _I, _A)
close_annotation = _call(raw.FPDFPage_CloseAnnot, None, _A)
