"""What styles say of a paragraph: its heading level, its weight and size, its list."""

from __future__ import annotations

import re

from analyzer.reading.word.names import VAL, Element, number, w
from analyzer.reading.word.runs import is_on

LARGEST = 1638.0  # points: the largest letters Word makes
_HEADING = re.compile(r"(?i)(?:heading|überschrift|titre)\s*(\d)")


class Styles:
    """The styles of one document, looked up along the chain each is based on."""

    def __init__(self, root: Element) -> None:
        self._styles: dict[str, Element] = {}
        self.default_size = 10.0
        self._default = ""
        if root is None:
            return
        for style in root.iter(w("style")):
            style_id = style.get(w("styleId")) or ""
            self._styles[style_id] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true"):
                self._default = style_id
        size = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('sz')}")
        self.default_size = _half_points(size, 10.0)
        self.default_size = _half_points(self._find(self._default, "rPr", "sz"), self.default_size)

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        while style_id in self._styles and len(chain) < 12:
            chain.append(self._styles[style_id])
            based = self._styles[style_id].find(w("basedOn"))
            style_id = based.get(VAL) if based is not None else ""
        return chain

    def _find(self, style_id: str, properties: str, name: str) -> Element:
        for style in self._chain(style_id):
            found = style.find(f"{w(properties)}/{w(name)}")
            if found is not None:
                return found
        return None

    def style_of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style."""
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return style.get(VAL) if style is not None else self._default

    def heading_level(self, paragraph: Element) -> int:
        """Return the level from a heading style or an outline level; 0 for ordinary text."""
        outline = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
        if outline is None:
            outline = self._find(self.style_of(paragraph), "pPr", "outlineLvl")
        if outline is not None:
            level = number(outline, 9)
            return level + 1 if level < 9 else 0
        for style in self._chain(self.style_of(paragraph)):
            name = style.find(w("name"))
            text = (name.get(VAL) if name is not None else "") or ""
            match = _HEADING.match(text)
            if match:
                return int(match[1])
            if text.lower() in ("title", "subtitle"):
                return 1 if text.lower() == "title" else 2
        return 0

    def list_of(self, paragraph: Element) -> tuple[str, int]:
        """Return the number of the paragraph's list and its level there; "" for none."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        inherited = self._find(self.style_of(paragraph), "pPr", "numPr")
        listed = level = None
        for source in (own, inherited):
            if source is None:
                continue
            listed = source.find(w("numId")) if listed is None else listed
            level = source.find(w("ilvl")) if level is None else level
        list_id = listed.get(VAL) if listed is not None else None
        if list_id in (None, "0"):
            return "", 0
        return list_id, number(level, most=8)

    def list_by_name(self, paragraph: Element) -> bool:
        """Say whether only the name of the style says that this is a list item."""
        for style in self._chain(self.style_of(paragraph)):
            name = style.find(w("name"))
            text = ((name.get(VAL) if name is not None else "") or "").lower()
            if text.startswith(("list bullet", "list number")):
                return True
        return False

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Say whether a run is bold by itself, by its character style or by its paragraph."""
        own = run.find(f"{w('rPr')}/{w('b')}")
        if own is not None:
            return is_on(own)
        style = run.find(f"{w('rPr')}/{w('rStyle')}")
        if style is not None and is_on(self._find(style.get(VAL), "rPr", "b")):
            return True
        return is_on(self._find(self.style_of(paragraph), "rPr", "b"))

    def size(self, run: Element, paragraph: Element) -> float:
        """Return the font size of a run in points."""
        own = run.find(f"{w('rPr')}/{w('sz')}")
        if own is None:
            own = self._find(self.style_of(paragraph), "rPr", "sz")
        return _half_points(own, self.default_size)


def _half_points(element: Element, otherwise: float) -> float:
    try:
        size = float(element.get(VAL)) / 2
        return size if 0 < size < LARGEST else otherwise
    except (AttributeError, TypeError, ValueError):
        return otherwise
