"""Scoring labelled statements: how often flags, words, categories and gaps are right."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analyzer.checking import Engine, shipped_engine
from analyzer.checking.check import check_statements
from analyzer.checking.gaps import GAPS
from analyzer.errors import BadInput
from analyzer.model import Category, Finding, Kind, Statement

SAMPLES = 2000  # bootstrap samples behind each interval
OVERLAP = 0.5  # shared characters / all characters of the two spans


class Span(BaseModel):
    """A vague phrase as the reader marked it."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    text: str
    category: Category


class Row(BaseModel):
    """One labelled statement (docs/annotation-guide.md says what the labels mean)."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    id: str
    text: str
    context: str = ""
    kind: Kind
    jurisdiction: str = "CA-BC"
    source: str = ""
    synthetic: bool = False
    flag: bool
    spans: tuple[Span, ...] = ()
    missing: tuple[str, ...] = Field(default=())


class Ratio(BaseModel):
    """Precision, recall and F1 (0 to 1), with the counts they come from."""

    right: int
    flagged: int
    labelled: int
    right_labelled: int | None = None  # labels met, where one answer may meet several labels

    @property
    def precision(self) -> float:
        return self.right / self.flagged if self.flagged else 1.0

    @property
    def recall(self) -> float:
        met = self.right if self.right_labelled is None else self.right_labelled
        return met / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Scored:
    """A row beside what the program said of it."""

    row: Row
    statement: Statement

    @property
    def sure(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.statement.findings if f.confidence == "sure")


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one set of rows. Figures are for sure findings unless they say otherwise."""

    rows: tuple[Scored, ...]

    @property
    def statements(self) -> Ratio:
        return _statements(self.rows)

    @property
    def recall_with_maybe(self) -> float:
        labelled = [scored for scored in self.rows if scored.row.flag]
        found = sum(bool(scored.statement.findings) for scored in labelled)
        return found / len(labelled) if labelled else 1.0

    @property
    def spans(self) -> Ratio:
        right = sum(len(_pairs(scored)) for scored in self.rows)
        flagged = sum(len(scored.sure) for scored in self.rows)
        return Ratio(
            right=right, flagged=flagged, labelled=sum(len(s.row.spans) for s in self.rows)
        )

    @property
    def category_accuracy(self) -> float:
        pairs = [pair for scored in self.rows for pair in _pairs(scored)]
        return sum(f.category == s.category for f, s in pairs) / len(pairs) if pairs else 1.0

    def gaps(self) -> dict[str, Ratio]:
        """Return the ratio for each element, over the kinds of statement that can lack it."""
        names = dict.fromkeys(name for names in GAPS.values() for name in names)
        return {name: _gap(self.rows, name) for name in names}

    @property
    def gaps_macro_f1(self) -> float:
        ratios = [ratio for ratio in self.gaps().values() if ratio.labelled or ratio.flagged]
        return sum(ratio.f1 for ratio in ratios) / len(ratios) if ratios else 1.0

    def categories(self) -> dict[str, Ratio]:
        """Return the ratio of spans for each category (right words and right category)."""
        pairs = [pair for scored in self.rows for pair in _pairs(scored)]
        right = Counter(f.category for f, s in pairs if f.category == s.category)
        flagged = Counter(f.category for scored in self.rows for f in scored.sure)
        labelled = Counter(s.category for scored in self.rows for s in scored.row.spans)
        names = sorted(set(flagged) | set(labelled))
        return {n: Ratio(right=right[n], flagged=flagged[n], labelled=labelled[n]) for n in names}

    def part(self, wanted: Callable[[Row], bool]) -> Score:
        """Return the score of the rows that are wanted."""
        return Score(tuple(scored for scored in self.rows if wanted(scored.row)))

    def interval(self, figure: Callable[[Sequence[Scored]], float]) -> tuple[float, float]:
        """Return the 95 % bootstrap interval of a figure, drawing rows with a fixed seed."""
        draw = random.Random(0)  # noqa: S311  (sampling, not secrets)
        values = sorted(
            figure(draw.choices(self.rows, k=len(self.rows)))
            for _ in range(SAMPLES if self.rows else 1)
        )
        return values[int(0.025 * len(values))], values[int(0.975 * (len(values) - 1))]

    def worst_rules(self) -> list[tuple[str, int, int]]:
        """Return rule, wrong flags and right flags, the rule with most wrong flags first."""
        wrong: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for scored in self.rows:
            matched = {id(finding) for finding, _ in _pairs(scored)}
            for finding in scored.sure:
                (right if id(finding) in matched else wrong)[finding.rule] += 1
        rules = set(wrong) | set(right)
        return sorted(((r, wrong[r], right[r]) for r in rules), key=lambda x: (-x[1], x[2], x[0]))


def read_rows(path: Path) -> list[Row]:
    """Read labelled rows, one JSON object a line.

    Raises BadInput naming the line that is not a labelled row.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"Cannot read {path.name}. Give a file of labelled rows (.jsonl).") from None
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = Row.model_validate_json(line)
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(map(str, fault["loc"]))
            raise BadInput(
                f"{path.name}, line {number}: {where or 'the row'} is not right ({fault['msg']})."
            ) from None
        rows.append(row)
    if not rows:
        raise BadInput(f"{path.name} holds no rows. Give a file of labelled rows (.jsonl).")
    return rows


def score_rows(rows: Iterable[Row], engine: Engine | None = None) -> Score:
    """Check every row as one statement under its heading, and score the answers."""
    rows = list(rows)
    statements = [Statement(row.id, row.kind, row.text, row.context) for row in rows]
    checked = check_statements(statements, engine or shipped_engine())
    return Score(
        tuple(Scored(row, statement) for row, statement in zip(rows, checked, strict=True))
    )


def statement_f1(rows: Sequence[Scored]) -> float:
    """F1 of the flags over these rows."""
    return _statements(rows).f1


def statement_precision(rows: Sequence[Scored]) -> float:
    """Precision of the flags over these rows."""
    return _statements(rows).precision


def statement_recall(rows: Sequence[Scored]) -> float:
    """Recall of the flags over these rows."""
    return _statements(rows).recall


def _statements(rows: Sequence[Scored]) -> Ratio:
    flagged = [scored for scored in rows if scored.sure]
    return Ratio(
        right=sum(scored.row.flag for scored in flagged),
        flagged=len(flagged),
        labelled=sum(scored.row.flag for scored in rows),
    )


def _pairs(scored: Scored) -> list[tuple[Finding, Span]]:
    """Pair findings with labelled spans one to one, the best overlap first."""
    places = [(span, *_place(scored.row.text, span, scored.row.spans)) for span in scored.row.spans]
    offers = sorted(
        (
            (_overlap(finding.start, finding.end, start, end), i, j)
            for i, finding in enumerate(scored.sure)
            for j, (_, start, end) in enumerate(places)
        ),
        reverse=True,
    )
    taken: tuple[set[int], set[int]] = set(), set()
    pairs = []
    for overlap, i, j in offers:
        if overlap >= OVERLAP and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((scored.sure[i], places[j][0]))
    return pairs


def _place(text: str, span: Span, spans: Sequence[Span]) -> tuple[int, int]:
    """Where a labelled span stands: the n-th of equal spans is the n-th occurrence."""
    earlier = sum(other.text == span.text for other in spans[: spans.index(span)])
    start = -1
    for _ in range(earlier + 1):
        start = text.find(span.text, start + 1)
    return start, start + len(span.text)


def _overlap(start: int, end: int, other_start: int, other_end: int) -> float:
    shared = min(end, other_end) - max(start, other_start)
    return max(0, shared) / (max(end, other_end) - min(start, other_start))


def _gap(rows: Sequence[Scored], name: str) -> Ratio:
    said = [name in scored.statement.gaps for scored in rows]
    labelled = [name in scored.row.missing for scored in rows]
    right = sum(a and b for a, b in zip(said, labelled, strict=True))
    return Ratio(right=right, flagged=sum(said), labelled=sum(labelled))


def as_json(score: Score) -> dict[str, Any]:
    """Return the figures as plain data, for `--format json`."""

    def figures(ratio: Ratio) -> dict[str, float | int]:
        return {
            "precision": round(ratio.precision, 4),
            "recall": round(ratio.recall, 4),
            "f1": round(ratio.f1, 4),
            "right": ratio.right,
            "flagged": ratio.flagged,
            "labelled": ratio.labelled,
        }

    def interval(figure: Callable[[Sequence[Scored]], float]) -> list[float]:
        return [round(value, 4) for value in score.interval(figure)]

    sources = dict.fromkeys(scored.row.source for scored in score.rows)
    return {
        "schema": "iep-analyzer/evaluation/1",
        "rows": len(score.rows),
        "statements": figures(score.statements)
        | {
            "precision_interval": interval(statement_precision),
            "recall_interval": interval(statement_recall),
            "f1_interval": interval(statement_f1),
            "recall_with_maybe": round(score.recall_with_maybe, 4),
        },
        "spans": figures(score.spans),
        "category_accuracy": round(score.category_accuracy, 4),
        "categories": {name: figures(ratio) for name, ratio in score.categories().items()},
        "gaps": {name: figures(ratio) for name, ratio in score.gaps().items()},
        "gaps_macro_f1": round(score.gaps_macro_f1, 4),
        "real": figures(score.part(lambda row: not row.synthetic).statements),
        "synthetic": figures(score.part(lambda row: row.synthetic).statements),
        "sources": {
            source: figures(score.part(lambda row, s=source: row.source == s).statements)  # type: ignore[misc]
            for source in sources
        },
        "worst_rules": [
            {"rule": rule, "wrong": wrong, "right": right}
            for rule, wrong, right in score.worst_rules()
        ],
    }


def to_json(score: Score) -> str:
    """Return `as_json` as text."""
    return json.dumps(as_json(score), indent=2, ensure_ascii=False)
