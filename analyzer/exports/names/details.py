"""Private details in every form they are written: dates of birth, numbers, phones, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?",
    "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_GAP = r"(?:\s+of\s+|[\s,./'\u2019-]{1,3})"
_SLASH = r"\s?[-/.]\s?"
DATE = re.compile(
    rf"(?<!\d)(?i:\d{{4}}{_SLASH}\d{{1,2}}{_SLASH}\d{{1,2}}|\d{{1,2}}{_SLASH}\d{{1,2}}{_SLASH}\d{{2,4}}"
    rf"|{_DAY}{_GAP}{_MONTH}{_GAP}\d{{2,4}}|{_MONTH}\.?{_GAP}{_DAY}{_GAP}\d{{2,4}}"
    rf"|\d{{4}}{_GAP}{_MONTH}{_GAP}{_DAY})(?!\d)"
)
# What gives a family away wherever it stands, label or not.
ANYWHERE: dict[str, str] = {
    # Bounded, so that a page of one long word is not tried from each of its letters.
    "e-mail": r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
    "phone": (
        r"(?<![\w-])(?:(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"
        r"|(?:\+44[ .-]?(?:\(0\)[ .-]?)?|\(?0)\d{2,4}\)?[ .-]\d{3,4}[ .-]?\d{3,4})(?![\w-])"
    ),
    "number": r"(?<![\w-])(?:\d{9}|\d{3}[ -]\d{3}[ -]\d{3}|[A-Z]\d{11}[\dA-Z])(?![\w-])",
    "postal code": (
        r"(?<!\w)(?:[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d"
        r"|(?!(?:IEP|EA|OT|SLP)\d)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?!\w)"
    ),
    "address": (
        r"(?<!\w)\d{1,5}[A-Za-z]? (?:[A-Z][\w'\u2019-]+ ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Crescent|Cres|Lane|Boulevard|Blvd|Court|Close)\b\.?"
    ),
}


def forms(kind: str, value: str) -> Iterator[str]:
    """Yield patterns that find a value in every way it may be written elsewhere."""
    yield rf"(?<!\w){_loose(value)}(?!\w)"
    if kind == "date of birth":
        yield from _dates(value)
    elif kind in ("number", "phone"):
        signs = re.findall(r"[^\W_]", value)
        if len(signs) > 3:
            yield rf"(?<!\w){'[ ().-]{0,2}'.join(signs)}(?!\w)"
    elif kind == "address":
        street = value.split(",")[0].strip()
        if re.match(r"\d+\w?\s+\w", street):
            yield rf"(?<!\w){_loose(street)}(?!\w)"


def _loose(value: str) -> str:
    return r"\s+".join(f"(?i:{re.escape(word)})" for word in value.split())


def _dates(value: str) -> Iterator[str]:
    for year, month, day in _read(value):
        y, yy = f"{year:04}", f"(?:{year // 100:02})?{year % 100:02}"
        m, d, name = f"0?{month}", f"0?{day}", f"(?i:{_MONTHS[month - 1]})"
        nth = rf"{d}(?:st|nd|rd|th)?"
        either = (
            rf"{y}{_SLASH}{m}{_SLASH}{d}", rf"{d}{_SLASH}{m}{_SLASH}{yy}",
            rf"{m}{_SLASH}{d}{_SLASH}{yy}", rf"{y}{month:02}{day:02}",
            rf"{nth}{_GAP}{name}\.?{_GAP}{yy}", rf"{name}\.?{_GAP}{nth}{_GAP}{yy}",
            rf"{y}{_GAP}{name}\.?{_GAP}{nth}",
        )  # fmt: skip
        yield rf"(?<!\d)(?:{'|'.join(either)})(?!\d)"


def _read(value: str) -> Iterator[tuple[int, int, int]]:
    """Yield what a date can mean, as year, month, day: 02/06/2017 has two readings."""
    found = DATE.search(value)
    if not found:
        return
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    named = next(
        (i for i, month in enumerate(_MONTHS, 1) if re.search(rf"(?i)\b{month}", found[0])), None
    )
    if named and len(numbers) == 2:
        day, year = (numbers[1], numbers[0]) if numbers[0] > 31 else (numbers[0], numbers[1])
        readings = [(year, named, day)]
    elif len(numbers) == 3 and numbers[0] > 31:
        readings = [(numbers[0], numbers[1], numbers[2])]
    elif len(numbers) == 3:
        one, two, year = numbers
        readings = [(year, two, one), (year, one, two)]
    else:
        return
    for year, month, day in readings:
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield (year + 2000 if year < 100 else year), month, day
