"""Form fields of a PDF: their values as text in place, tick fields as boxes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text
from pdfplumber.page import Page

from analyzer.model import Box, CharBoxes
from analyzer.reading.glyphs import readable
from analyzer.reading.layout.line import Line
from analyzer.reading.layout.marks import MARKER
from analyzer.reading.layout.runs import Run, sign
from analyzer.reading.layout.stacks import Stack
from analyzer.reading.pdf.ink import PageInk, Rect, Widget

PdfValue: TypeAlias = Any  # what a PDF may hold: names, numbers, texts, references to others

_PUSH_BUTTON = 1 << 16
_HIDDEN = 1 << 1


def widgets(page: Page) -> list[Widget]:
    """Return the form fields of a pdfplumber page."""
    found = []
    for annotation in page.annots:
        data = annotation["data"]
        if _text(data.get("Subtype")) != "Widget" or int(resolve1(data.get("F")) or 0) & _HIDDEN:
            continue
        place = Rect(annotation["x0"], annotation["top"], annotation["x1"], annotation["bottom"])
        widget = _widget(data, place)
        if widget is not None:
            found.append(widget)
    return found


def _widget(data: dict[str, PdfValue], place: Rect) -> Widget | None:
    field_type = _text(_inherited(data, "FT"))
    value = _inherited(data, "V")
    name, hint = _text(_inherited(data, "T")), _text(_inherited(data, "TU"))
    if field_type == "Btn":
        if int(resolve1(_inherited(data, "Ff")) or 0) & _PUSH_BUTTON:
            return None
        state = _text(data.get("AS")) or _text(value)
        return Widget(place, "tick", "", ticked=state not in ("", "Off"), name=name, hint=hint)
    if field_type == "Tx":
        return Widget(place, "text", _text(value), ticked=False, name=name, hint=hint)
    if field_type == "Ch":
        chosen = _chosen(value, _inherited(data, "Opt"))
        return Widget(place, "choice", chosen, ticked=False, name=name, hint=hint)
    return Widget(place, "other", "", ticked=False, name=name, hint=hint)


def _inherited(data: dict[str, PdfValue], key: str) -> PdfValue:
    """Return an entry of the field or, for one of several boxes of a field, of its parent."""
    for _ in range(8):
        if key in data:
            return resolve1(data[key])
        parent = resolve1(data.get("Parent"))
        if not isinstance(parent, dict):
            return None
        data = parent
    return None


def _text(value: PdfValue) -> str:
    value = resolve1(value)
    if isinstance(value, PSLiteral):
        name = value.name
        return name if isinstance(name, str) else name.decode("latin-1")
    if isinstance(value, bytes):
        return str(decode_text(value))
    return value if isinstance(value, str) else ""


def _chosen(value: PdfValue, options: PdfValue) -> str:
    """Return what a list field shows; the file may keep a code and a text for each choice."""
    shown = {}
    for option in resolve1(options) or []:
        pair = resolve1(option)
        if isinstance(pair, list) and len(pair) == 2:
            shown[_text(pair[0])] = _text(pair[1])
    values = value if isinstance(value, list) else [value]
    return ", ".join(shown.get(_text(v), _text(v)) for v in values if _text(v))


def tick_signs(ink: PageInk) -> list[Run]:
    """Return each tick field as the sign of a tick box, to be read like a printed one."""
    return [
        sign(
            "☒" if widget.ticked else "☐",
            widget.place.x0,
            widget.place.top,
            widget.place.x1,
            widget.place.bottom,
            min(widget.place.height, 12.0),
        )
        for widget in ink.widgets
        if widget.kind == "tick"
    ]


def field_stacks(filled: Sequence[Widget], page: int, body_size: float) -> list[Stack]:
    """Return the text of filled fields, laid out inside their rectangles."""
    stacks = []
    for widget in filled:
        paragraphs = [p for p in widget.value.replace("\r", "\n").split("\n") if p.strip()]
        top = widget.place.top
        for paragraph in paragraphs:
            text = " ".join(readable(paragraph).split())
            room = (widget.place.bottom - top) / max(len(paragraphs), 1)
            stack, top = _laid_out(
                text, widget.place, top, min(body_size or 10.0, max(room, 5.0)), page
            )
            stacks.append(stack)
    return stacks


def _laid_out(text: str, place: Rect, top: float, size: float, page: int) -> tuple[Stack, float]:
    """Wrap a value in its field, guessing the widths: the file does not keep them."""
    room = max(int(place.width / (0.5 * size)), 8)
    lines: list[Line] = []
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= room else text.rfind(" ", start, start + room + 1)
        end = end if end > start else min(start + room, len(text))
        lines.append(_line(text[start:end], place, min(top, place.bottom - 1.0), size, page))
        top += 1.15 * size
        start = end + (text[end : end + 1] == " ")
    match = MARKER.match(text)
    marker = match["marker"] if match and match.end() < len(text) else ""
    return Stack(lines, marker, place.x0, is_field=True), top


def _line(text: str, place: Rect, top: float, size: float, page: int) -> Line:
    bottom = min(top + size, place.bottom)
    width = min(0.5 * size, place.width / max(len(text), 1))
    boxes = CharBoxes()
    for index in range(len(text)):
        x0 = place.x0 + index * width
        boxes.append(Box(page, x0, top, x0 + width, bottom))
    x1 = place.x0 + width * len(text)
    return Line(page, text, boxes, place.x0, top, x1, bottom, bottom, round(size, 1), bold=False)


def label_fields(fields: Sequence[tuple[Stack, Widget]], printed: Sequence[Stack]) -> None:
    """Give each field the words printed beside or above it, or else its name in the file."""
    for stack, widget in fields:
        label = _beside(widget.place, printed) or _above(widget.place, printed)
        text = label.text if label else widget.hint or widget.name
        stack.label = text.rstrip(": ").strip()


def _beside(place: Rect, printed: Sequence[Stack]) -> Stack | None:
    middle = min(place.top + 8, (place.top + place.bottom) / 2)
    left = [
        s
        for s in printed
        if s.x1 <= place.x0 + 4 and place.x0 - s.x1 < 120 and s.top - 3 <= middle <= s.bottom + 3
    ]
    return max(left, key=lambda s: s.x1, default=None)


def _above(place: Rect, printed: Sequence[Stack]) -> Stack | None:
    over = [
        s
        for s in printed
        if 0 <= place.top + 3 - s.bottom < 24 and s.x0 < place.x1 and s.x1 > place.x0
    ]
    return max(over, key=lambda s: s.bottom, default=None)
