"""The figures of a speed measurement: ratios, targets, and the table they are shown in."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.others import ON_FILES, ON_STATEMENTS
from benchmarks.rounds import PlanRound

OTHERS = (*ON_FILES, *ON_STATEMENTS)  # a column each
_HEAD = ("Measured", "Figure", *OTHERS, "Target")


@dataclass(frozen=True)
class Figure:
    """One line: our figure, and our time or memory divided by that of others (less is better).

    `asked` holds the targets: the most that the ratio to each other may be.
    """

    name: str
    shown: str
    ratios: dict[str, float] = field(default_factory=dict)
    asked: dict[str, float] = field(default_factory=dict)

    @property
    def target(self) -> str:
        """The targets in words, and whether each is met."""
        return "; ".join(self._target(other, most) for other, most in self.asked.items())

    def _target(self, other: str, most: float) -> str:
        if other not in self.ratios:
            return f"{other} not measured"
        ratio = self.ratios[other]
        beside = "" if other in OTHERS else f"{ratio:.2f}, "
        return f"{beside}at most {most:.2f} of {other}: {'met' if ratio <= most else 'NOT MET'}"


def of_plans(rounds: Sequence[PlanRound]) -> Iterable[Figure]:
    """Yield the figures of the rounds with plans of one length."""
    pages = rounds[0].pages
    asked = pages == 30  # the length the targets are about
    yield Figure(
        f"Whole analysis, warm, {pages} pages",
        f"{statistics.median(one.whole for one in rounds):.2f} s",
        _ratios(rounds, lambda one: one.whole, OTHERS),
        {"pdfplumber": 1.0} if asked else {},
    )
    speed = statistics.median(pages / one.stages["read"] for one in rounds)
    yield Figure(
        f"Reading, {pages} pages",
        f"{speed:.0f} pages/s",
        _ratios(rounds, lambda one: one.stages["read"], ON_FILES),
        {"pdfplumber": 0.2} if asked else {},
    )
    speed = statistics.median(one.words / one.stages["check"] for one in rounds)
    yield Figure(
        f"Checking, {pages} pages",
        f"{speed:,.0f} words/s",
        _ratios(rounds, lambda one: one.stages["check"], ON_STATEMENTS),
        {"proselint": 1.0, "proselint, one text": 1.0} if asked else {},
    )
    for stage, name in (("understand", "Understanding"), ("suggest", "Suggesting")):
        time = statistics.median(one.stages[stage] for one in rounds)
        yield Figure(f"{name}, {pages} pages", f"{time:.2f} s")


def growth(short: Sequence[PlanRound], long: Sequence[PlanRound], *, most: float) -> Figure:
    """Return how the time a page takes grows from short plans to long ones."""
    ratio = statistics.median(
        (b.whole / b.pages) / (a.whole / a.pages) for a, b in zip(short, long, strict=True)
    )
    time = statistics.median(one.whole / one.pages for one in long)
    name = f"that at {short[0].pages} pages"
    return Figure(
        f"Time a page, {long[0].pages} pages", f"{time * 1000:.0f} ms", {name: ratio}, {name: most}
    )


def of_memory(rounds: dict[int, list[dict[str, float]]]) -> Iterable[Figure]:
    """Yield the peak memory at each length (MB a round), beside the others and the length before."""
    before = None
    for pages, peaks in rounds.items():
        ratios = {
            other: statistics.median(one["ours"] / one[other] for one in peaks)
            for other in peaks[0]
            if other != "ours"
        }
        asked = {}
        if before:
            name = f"that at {before} pages"
            pairs = zip(peaks, rounds[before], strict=True)
            ratios[name] = statistics.median(long["ours"] / short["ours"] for long, short in pairs)
            asked = {name: 1.2} if before == 30 else {}
        peak = statistics.median(one["ours"] for one in peaks)
        yield Figure(f"Peak memory, {pages} pages", f"{peak:.0f} MB", ratios, asked)
        before = pages


def of_pairs(
    name: str, shown: str, pairs: Sequence[tuple[float, float]], other: str, most: float
) -> Figure:
    """Return a figure that is measured beside one other thing: (ours, theirs) a round."""
    return Figure(name, shown, {other: statistics.median(a / b for a, b in pairs)}, {other: most})


def _ratios(
    rounds: Sequence[PlanRound], ours: Callable[[PlanRound], float], names: Iterable[str]
) -> dict[str, float]:
    return {
        name: statistics.median(ours(one) / one.others[name] for one in rounds)
        for name in names
        if all(name in one.others for one in rounds)
    }


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a Markdown table."""
    rows = [_HEAD, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines) + "\n"


def _cells(figure: Figure) -> tuple[str, ...]:
    ratios = (f"{figure.ratios[name]:.2f}" if name in figure.ratios else "" for name in OTHERS)
    return (figure.name, figure.shown, *ratios, figure.target)
