"""The numbers and bullets of lists: they are not in the text of a Word file, only counted."""

from __future__ import annotations

import re

from analyzer.reading.glyphs import readable
from analyzer.reading.word.names import VAL, Element, number, w

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class Numbering:
    """Counts the items of each list of a document, in the order they are asked for."""

    def __init__(self, root: Element) -> None:
        self._abstract: dict[str, str] = {}
        self._levels: dict[tuple[str, int], Element] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for abstract in root.iter(w("abstractNum")):
            for level in abstract.iter(w("lvl")):
                self._levels[abstract.get(w("abstractNumId")), _level(level)] = level
        for num in root.iter(w("num")):
            link = num.find(w("abstractNumId"))
            number_id = num.get(w("numId"))
            if link is not None:
                self._abstract[number_id] = link.get(VAL)
            for override in num.iter(w("lvlOverride")):
                start = override.find(w("startOverride"))
                if start is not None:
                    self._starts[number_id, _level(override)] = number(start)

    def marker(self, number_id: str, level: int) -> str:
        """Count one item of a list and return what stands in front of it."""
        abstract = self._abstract.get(number_id)
        shape = self._levels.get((abstract, level)) if abstract is not None else None
        if abstract is None or shape is None:
            return "•"
        form = _value(shape, "numFmt", "decimal")
        text = _value(shape, "lvlText", "")
        if form == "bullet":
            font = shape.find(f"{w('rPr')}/{w('rFonts')}")
            sign = readable(text, font.get(w("ascii")) or "" if font is not None else "").strip()
            return sign or "•"
        counts = self._count(number_id, abstract, level)
        if form == "none":
            return ""
        return re.sub(r"%(\d)", lambda m: self._shown(abstract, int(m[1]) - 1, counts), text)

    def _count(self, number_id: str, abstract: str, level: int) -> dict[int, int]:
        fresh = (number_id, level) in self._starts and number_id not in self._counts
        key = number_id if fresh or number_id in self._counts else f"all of {abstract}"
        counts = self._counts.setdefault(key, {})
        start = self._starts.get((number_id, level), self._start(abstract, level))
        counts[level] = counts[level] + 1 if level in counts else start
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return counts

    def _start(self, abstract: str, level: int) -> int:
        shape = self._levels.get((abstract, level))
        return number(shape.find(w("start")), 1) if shape is not None else 1

    def _shown(self, abstract: str, level: int, counts: dict[int, int]) -> str:
        count = counts.get(level, self._start(abstract, level))
        shape = self._levels.get((abstract, level))
        return _written(count, _value(shape, "numFmt", "decimal") if shape is not None else "")


def _level(element: Element) -> int:
    level = element.get(w("ilvl")) or ""
    return int(level) if level.isdecimal() and len(level) == 1 else 0


def _value(element: Element, name: str, otherwise: str) -> str:
    found = element.find(w(name))
    value = found.get(VAL) if found is not None else None
    return value if isinstance(value, str) else otherwise


def _written(count: int, form: str) -> str:
    if not 0 < count < 1000:  # nobody has so many items; in letters they would have no end
        return str(count)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (count // value)
            count %= value
        return roman.upper() if form == "upperRoman" else roman
    return f"{count:02d}" if form == "decimalZero" else str(count)
