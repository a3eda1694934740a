"""Lines that wrap into one another: the paragraphs, list items and labels of a region.

Each line goes to the stack whose last line, right above it, it continues. So text side by side
(two columns, cells without rules, forms) is never read across.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from analyzer.reading.layout.line import Line
from analyzer.reading.layout.marks import BOXES, MARKER, is_weak

LOOSE = 1.22  # a step to the next line this much over the usual one starts a new paragraph
WIDE_STEP = 1.75  # lines this far apart, and short, are rows of a table
FEW = 5  # with fewer long lines than this a region does not show how far apart lines wrap
ENDS = (".", ";", ":", "!", "?", ".”", ".)", '."')


@dataclass(slots=True)
class Stack:
    """Lines that belong together, and the rectangle round them."""

    lines: list[Line]
    marker: str
    hang: float  # where wrapped lines of this item begin
    label: str = ""  # of a form field
    is_field: bool = False
    x0: float = field(init=False)  # left edge
    x1: float = field(init=False)  # right edge
    bottom: float = field(init=False)  # lower edge

    def __post_init__(self) -> None:
        self.put(self.lines)

    def put(self, lines: list[Line]) -> None:
        """Put these lines in the place of its own."""
        self.lines = lines
        self.x0 = min(line.x0 for line in lines)
        self.x1 = max(line.x1 for line in lines)
        self.bottom = max(line.bottom for line in lines)

    def add(self, line: Line) -> None:
        """Put a line below its own."""
        self.lines.append(line)
        self.x0, self.x1 = min(self.x0, line.x0), max(self.x1, line.x1)
        self.bottom = max(self.bottom, line.bottom)

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line so far."""
        return self.lines[-1]

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.first.top

    @property
    def size(self) -> float:
        """Font size of the first line, in points."""
        return self.first.size

    @property
    def text(self) -> str:
        """All lines as one text."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class Column:
    """What stacking needs to know of the place: its lines, their usual step, its edges."""

    lines: Sequence[Line]
    step: float
    right: float | None = None  # where text would have to stop, when a cell says so
    page_right: float = math.inf  # where the page does

    @staticmethod
    def _alone_at(widest: float, like: Sequence[Line], limit: float) -> bool:
        """Say whether only one line goes this far, well short of the limit: that is no edge."""
        x0 = min(line.x0 for line in like)
        close = sum(line.x1 - x0 > 0.88 * (widest - x0) for line in like)
        return close == 1 and widest - x0 < 0.75 * (limit - x0)

    def has_beside(self, line: Line) -> bool:
        """Say whether something stands to the right of a line, on the same line."""
        return any(
            other.x0 > line.x1 and abs(other.middle - line.middle) < 0.5 * line.size
            for other in self.lines
        )

    def edge(self, stack: Stack) -> float:
        """Return how far to the right the lines around a stack go."""
        last = stack.last
        limit = min(
            (
                line.x0 - stack.size
                for line in self.lines
                if line.x0 > last.x1 and line.top < last.bottom and line.bottom > last.top
            ),
            default=self.page_right,
        )
        like = [
            line
            for line in self.lines
            if abs(line.x0 - stack.first.x0) <= 3.0 * stack.size
            and abs(line.size - stack.size) < 1.5
            and line.x1 <= max(limit, last.x1)
        ]
        widest = max(line.x1 for line in like)
        if self.right is not None:
            return max(widest, min(self.right, limit))
        filled = sum(line.x1 - line.x0 > 0.8 * (widest - stack.x0) for line in like)
        short = widest - stack.x0 < 0.4 * (limit - stack.x0)
        # lines all short beside others, or of all lengths, are a list: they had room to go on
        ragged = filled < 0.6 * len(like)
        short = short or (len(like) > 1 and self._alone_at(widest, like, limit))
        listed = limit < self.page_right or ragged or self.step > WIDE_STEP
        return limit if short and listed else widest


def stack_lines(
    lines: Sequence[Line],
    *,
    right: float | None = None,
    usual_step: float = 1.3,
    page_width: float = math.inf,
) -> list[Stack]:
    """Join wrapped lines of one region.

    `right` is where its cell makes text stop, if there is one; `usual_step` is the distance from
    line to line that the document mostly has, in font sizes, for regions too small to tell.
    """
    if len(lines) < 2:  # most cells
        return [_new(line) for line in lines]
    ordered = sorted(lines, key=lambda line: (line.middle, line.x0))
    page_right = page_width - min(max(min(line.x0 for line in lines), 0.0), 72.0)
    column = Column(ordered, _step(ordered, usual_step), right, page_right)
    stacks: list[Stack] = []
    for line in ordered:
        bare = _bare_marker_beside(stacks, line)
        if bare is not None:
            bare.add(line)
            bare.hang = line.x0
            continue
        above = [s for s in stacks[-40:] if _continues(s, line, column)]
        if above:
            max(above, key=lambda s: s.last.bottom).add(line)
        else:
            stacks.append(_new(line))
    return _with_labels(stacks)


def _new(line: Line) -> Stack:
    match = MARKER.match(line.text)
    marker = match["marker"] if match else ""
    hang = line.x0
    if match and match.end() < len(line.text):
        inner = MARKER.match(line.text[match.end() :])  # "☐ 1) First day of attendance"
        start = match.end() + (inner.end() if inner else 0)
        hang = line.boxes.box(min(start, len(line.text) - 1)).x0
    return Stack([line], marker, hang)


def _step(lines: Sequence[Line], usual: float) -> float:
    """Return the distance between baselines of wrapped text here, in font sizes."""
    # paragraphs are set further apart than the lines in them, never closer
    step = min(line_steps(lines), default=usual)
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    long = sum(line.x1 - line.x0 > 0.6 * width for line in lines)
    return usual if long < FEW and step > LOOSE * usual else step


def line_steps(lines: Sequence[Line]) -> list[float]:
    """Return the distance from each line to the one below it, in font sizes."""
    steps = []
    for index, line in enumerate(lines):
        below = next(
            (
                other
                for other in lines[index + 1 : index + 30]
                if other.base - line.base > 0.6 * line.size
                and other.x0 < line.x1
                and line.x0 < other.x1
            ),
            None,
        )
        if below is not None and abs(below.size - line.size) < 0.6:
            steps.append((below.base - line.base) / max(line.size, 1.0))
    return [step for step in steps if step > 0.9]


def _bare_marker_beside(stacks: Sequence[Stack], line: Line) -> Stack | None:
    """Find the bullet or number that stands alone, at a distance, in front of this line."""
    for stack in reversed(stacks[-8:]):
        last = stack.last
        alone = len(stack.lines) == 1 and stack.marker and len(stack.marker) == len(last.text)
        if not alone or not 0 < line.x0 - last.x1 < 5 * line.size:
            continue
        if MARKER.match(line.text) and line.text[0] in BOXES:
            continue
        if abs(last.middle - line.middle) < 0.5 * line.size:
            return stack
    return None


def _continues(stack: Stack, line: Line, column: Column) -> bool:
    """Say whether the line is the next line of the stack."""
    last = stack.last
    step = (line.base - last.base) / max(last.size, 1.0)
    if step < 0.5 or step > max(column.step * LOOSE, column.step + 0.15):
        return False
    if line.x0 >= last.x1 or line.x1 <= last.x0:
        return False
    runs_on = line.text[:1].islower() and not last.text.endswith(ENDS)
    if abs(line.size - last.size) > 0.12 * max(line.size, last.size):
        return False
    if line.bold != last.bold and not runs_on:
        return False
    if _starts_item(stack, line):
        return False
    centred = abs(line.centre - last.centre) < 1.5 and abs(line.x0 - last.x0) > 2
    if centred and not stack.marker:
        return not last.text.endswith(ENDS)
    if not _aligned(stack, line):
        return False
    if stack.text.count("(") > stack.text.count(")") or (runs_on and last.text.endswith("-")):
        return True
    if runs_on and stack.marker:
        return True
    set_in = line.x0 > stack.first.x0 + 2.0
    hanging = bool(stack.marker) and set_in and abs(line.x0 - stack.hang) < 0.5 * line.size
    return hanging or not _would_have_fitted(stack, line, column, runs_on=runs_on)


def _starts_item(stack: Stack, line: Line) -> bool:
    match = MARKER.match(line.text)
    if match is None:
        return False
    if not is_weak(match["marker"]):
        return True
    # a wrapped line may begin with a dash or with "5." too, where wrapped lines begin
    wrapped_at = stack.hang if stack.marker else stack.last.x0
    if not stack.marker or abs(line.x0 - wrapped_at) > 0.4 * line.size:
        return True
    return match["marker"] in "–-" or stack.last.text.endswith(ENDS)


def _aligned(stack: Stack, line: Line) -> bool:
    slack = 0.35 * line.size
    if stack.marker:
        below_marker = abs(line.x0 - stack.first.x0) <= max(slack, 2.0)
        furthest = max(stack.hang, stack.last.x0) + 1.2 * line.size
        return below_marker or stack.hang - slack <= line.x0 <= furthest
    if len(stack.lines) == 1:  # the first line of a paragraph may be set in or out
        return abs(line.x0 - stack.first.x0) <= 3.2 * line.size
    return abs(line.x0 - stack.last.x0) <= max(slack, 2.0)


def _would_have_fitted(stack: Stack, line: Line, column: Column, *, runs_on: bool) -> bool:
    """Say whether the line's first word had room above: then the writer broke the line there."""
    last = stack.last
    if last.x1 > column.page_right + 72:
        return True  # it runs off the page: nothing wraps here
    if last.text.endswith(":") and (line.text.endswith(":") or column.has_beside(last)):
        return True  # a label with its value beside it, or another label below
    edge = column.edge(stack)
    left_over = edge - last.x1 - 0.25 * last.size
    if left_over - 0.5 * last.size < line.room_needed():
        return False
    return not (runs_on and left_over < 0.35 * (edge - stack.x0))


def _with_labels(stacks: list[Stack]) -> list[Stack]:
    """Join a label ("Goal:") with the value that stands at a distance on the same line."""
    joined: list[Stack] = []
    used: set[int] = set()
    for label in stacks:
        if id(label) in used:
            continue
        joined.append(label)
        if not _is_label(label):
            continue
        value = _value_of(label, stacks)
        if value is not None and id(value) not in used:
            used.add(id(value))
            label.put([*label.lines, *value.lines])
            label.hang = value.x0
    return [stack for stack in joined if id(stack) not in used] if used else joined


def _is_label(stack: Stack) -> bool:
    return len(stack.lines) == 1 and stack.first.text.endswith(":") and not stack.marker


def _value_of(label: Stack, stacks: Sequence[Stack]) -> Stack | None:
    beside = [
        s
        for s in stacks
        if s is not label
        and s.x0 >= label.x1
        and abs(s.first.middle - label.first.middle) < 0.5 * label.size
    ]
    if not beside:
        return None
    value = min(beside, key=lambda s: s.x0)
    return None if value.marker or value.text.endswith(":") else value
