"""Amounts in a line, and those that are smaller this year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.comparing.change import Amount, Shrunk
from analyzer.model import Statement

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "forty-five": 45, "sixty": 60, "ninety": 90, "half": 0.5, "once": 1, "twice": 2,
}  # fmt: skip
_COUNT = sorted((word for word in NUMBERS if word not in ("once", "twice")), key=len, reverse=True)
_N = rf"(?:\d+(?:\.\d+)?|{'|'.join(_COUNT)})"
_NOUNS = (
    r"x|\u00d7|times|sessions?|blocks?|periods?|visits?|breaks?|check-ins?|meetings?|lessons?|"
    "classes|days|mornings|afternoons"
)
# Times a week that a period stands for: a school week has five days of five lessons, a month four
# weeks. With an adverb ("daily") no other word is needed.
_PERIODS = {
    "lesson": 25.0, "class": 25.0, "period": 25.0, "day": 5.0, "morning": 5.0, "afternoon": 5.0,
    "night": 5.0, "week": 1.0, "wk": 1.0, "cycle": 1.0, "fortnight": 0.5, "month": 0.25,
    "half-term": 1 / 6, "half term": 1 / 6, "term": 1 / 12, "semester": 1 / 20, "year": 1 / 40,
}  # fmt: skip
_ADVERBS = {
    "daily": 5.0, "nightly": 5.0, "weekly": 1.0, "biweekly": 0.5, "bi-weekly": 0.5,
    "fortnightly": 0.5, "monthly": 0.25, "half-termly": 1 / 6, "termly": 1 / 12, "yearly": 1 / 40,
    "annually": 1 / 40,
}  # fmt: skip
_ADVERB = rf"\b(?:{'|'.join(_ADVERBS)})\b"
_ALTERNATE = r"(?P<alternate>alternate|every\s+(?:other|second))"
_PER = (
    r"(?:(?:\b(?:an?(?!\s+(?:lesson|class|period))|per|each|every|(?:(?<=day\s)|(?<=days\s))of\s+the"
    rf"|{_ALTERNATE})\s+(?:school\s+|\d+[\s-]day\s+)?|/\s*)"
    rf"(?={'|'.join(_PERIODS)})|(?={_ADVERB}))"
)
_EACH = rf"{_PER}(?P<period>{'|'.join([*_ADVERBS, *_PERIODS])})"

_COUNTED = re.compile(
    rf"\b(?P<n>{_N})\s+(?:\d+[\s-]*min\w*[\s-]+(?:{_NOUNS})|(?:{_NOUNS})\s+of\s+\d+[\s-]*min\w*)\s*",
    re.IGNORECASE,
)
_SCHOOL_DAY = 330.0  # minutes
_TIMES, _RATES = "times a week", "a minute"
_EVERY = re.compile(
    rf"\bevery\s+(?P<n>{_N})\s*(?P<unit>minutes?|mins?|hours?|days?|weeks?)\b", re.IGNORECASE
)
_OFTEN = re.compile(
    rf"(?:\b|(?<=\bx))(?<!\bof\s)(?<!\bof\sthe\s)(?<!:)(?P<n>once|twice|{_N})(?:\b|(?=x))[\s-]*"
    rf"(?:(?:(?!min|hour|hr|once|twice)[a-z-]+\s+){{0,2}}?(?:{_NOUNS})?[\s-]*(?!{_ADVERB})"
    rf"|(?:{_NOUNS})?\s*(?={_ADVERB})){_EACH}",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalf an hour\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\s*(?:to|-|\u2013|until)\s*(\d{1,2}):(\d\d)\b")
_LENGTH = re.compile(
    rf"\b(?P<n>{_N})[\s-]*(?P<unit>minutes?|mins?\b\.?|hours?|hrs?\b\.?)", re.IGNORECASE
)
_EACH_ALONE = re.compile(rf"{_EACH}\b", re.IGNORECASE)
_WEEK = ("mon", "tue", "wed", "thu", "fri")
_WEEKDAY = rf"\b({'|'.join(_WEEK)})(?:(?:s|nes|rs)?days?|(?<=tue)s|(?<=wed)s|(?<=thu)rs?)?\b"
_WEEKDAYS = re.compile(
    rf"(?:\b{_ALTERNATE}\s+)?{_WEEKDAY}(?:\s*(?:to|through|-|\u2013)\s*{_WEEKDAY})?", re.IGNORECASE
)
_DAY_LONG = re.compile(r"\b(?P<n>full|half)[\s-](?:time|days?)\b", re.IGNORECASE)
_RATE = re.compile(
    rf"\b(?P<n>{_N})\s+(?:[a-z]+\s+){{0,2}}?(?:(?:per|a|each|in\s+a|in\s+one)\s+min(?:ute)?\b|wpm|wcpm)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\b(?P<n>\d+(?:\.\d+)?)\s*(?:%|percent|per cent)", re.IGNORECASE)
_SHARE = re.compile(
    rf"\b(?P<n>{_N})(?:\s*(?:of|/)|\s+(?:[a-z]+\s+)?out\s+of)\s*(?:the\s+|every\s+|each\s+)?"
    r"(?P<m>[1-9]\d*|three|four|five|six|eight|ten|twenty)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?:within|under|less than|no more than|fewer than|at most|after|every)\s*$", re.IGNORECASE
)
_TIME = re.compile(r"minute|min\b|hour|hr\b", re.IGNORECASE)


def amounts(text: str) -> list[Amount]:
    """Return the amounts of a line: minutes, times a week, so many a minute, percent.

    4 of 5 counts as 80 percent; a day of the week that is named counts as once a week.
    """
    found = [*_lengths(text), *(list(_frequencies(text)) or _weekdays(text))]
    found += [Amount(_number(m["n"]), _RATES, m[0]) for m in _RATE.finditer(text)]
    found += [Amount(float(m["n"]), "percent", m[0]) for m in _PERCENT.finditer(text)]
    if not any(amount.unit == "percent" for amount in found):
        found += [
            Amount(100 * _number(m["n"]) / _number(m["m"]), "percent", m[0])
            for m in _SHARE.finditer(text)
        ]
    return found


def _lengths(text: str) -> Iterator[Amount]:
    every = [match.span() for match in _EVERY.finditer(text)]
    for match in _CLOCK.finditer(text):
        hour, minute, end_hour, end_minute = map(int, match.groups())
        length = (end_hour - hour) % 12 * 60 + end_minute - minute
        if length > 0:
            yield Amount(length, "minutes", match[0])
    for match in _DAY_LONG.finditer(text):
        share = 1.0 if match["n"].lower() == "full" else 0.5
        yield Amount(share * _SCHOOL_DAY, "minutes", match[0])
    halves = [match.span() for match in _HALF.finditer(text)]
    yield from (Amount(30, "minutes", text[start:end]) for start, end in halves)
    for match in _LENGTH.finditer(text):
        inside = any(start <= match.start() < end for start, end in [*every, *halves])
        if not inside and not _LIMIT.search(text[: match.start()]):
            yield Amount(_number(match["n"]) * _minutes(match["unit"]), "minutes", match[0])


def _frequencies(text: str) -> Iterator[Amount]:
    taken: list[tuple[int, int]] = []
    for match in _EVERY.finditer(text):
        step = _number(match["n"]) * _minutes(match["unit"], days=True)
        taken.append(match.span())
        yield Amount(5 * _SCHOOL_DAY / step, _TIMES, match[0])
    for match in _OFTEN.finditer(text):
        if _TIME.search(match[0]):  # "30 minutes a week" says how long, not how often
            continue
        taken.append(match.span())
        yield Amount(_number(match["n"]) * _a_week(match), _TIMES, match[0])
    counted = _COUNTED.search(text)
    for match in _EACH_ALONE.finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        number = _number(counted["n"]) if counted and counted.end() <= match.start() + 1 else 1.0
        yield Amount(
            number * _a_week(match),
            _TIMES,
            text[counted.start() if counted and number != 1 else match.start() : match.end()],
        )


def _a_week(each: re.Match[str]) -> float:
    often = (_PERIODS | _ADVERBS)[each["period"].lower()]
    return often / 2 if each["alternate"] else often


def _weekdays(text: str) -> Iterator[Amount]:
    """Yield how many days of the week a line names, a range of days counting for all its days."""
    found = list(_WEEKDAYS.finditer(text))
    days: dict[int, float] = {}
    for match in found:
        first, last = (_WEEK.index((match[n] or match[2]).lower()) for n in (2, 3))
        days |= dict.fromkeys(range(first, last + 1), 0.5 if match["alternate"] else 1.0)
    if days:
        yield Amount(sum(days.values()), _TIMES, text[found[0].start() : found[-1].end()])


def _number(text: str) -> float:
    return float(NUMBERS.get(text.lower(), 0)) or float(text)


def _minutes(unit: str, *, days: bool = False) -> float:
    unit = unit.lower()
    if days and unit.startswith("day"):
        return _SCHOOL_DAY
    if days and unit.startswith("week"):
        return 5 * _SCHOOL_DAY
    return 60.0 if unit.startswith("h") else 1.0


def shrunk(old: Statement, new: Statement) -> tuple[Shrunk, ...]:
    """Return the amounts that are smaller in the new line.

    Minutes and times a week are held together: 30 minutes once is not less than 15 minutes twice.
    """
    before, after = amounts(old.text), amounts(new.text)
    paired = [
        (a, b)
        for unit in ("minutes", _TIMES, _RATES, "percent")
        for a, b in _pair(before, after, unit)
    ]
    time = [(a, b) for a, b in paired if a.unit in ("minutes", _TIMES)]
    if len(time) == 2 and {a.unit for a, _ in time} == {"minutes", _TIMES}:
        total_before = time[0][0].value * time[1][0].value
        total_after = time[0][1].value * time[1][1].value
        if total_after >= 0.99 * total_before:
            paired = [pair for pair in paired if pair not in time]
    return tuple(Shrunk(a.text, b.text) for a, b in paired if b.value < 0.99 * a.value)


def _pair(before: list[Amount], after: list[Amount], unit: str) -> list[tuple[Amount, Amount]]:
    first = [amount for amount in before if amount.unit == unit]
    second = [amount for amount in after if amount.unit == unit]
    return list(zip(first, second, strict=True)) if len(first) == len(second) else []
