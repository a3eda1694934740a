"""Score the reading of whole plans against gold files: what was found, what was wrongly taken.

A gold file `NAME.gold.json` names its document and lists the statements a careful reader finds in
it (`kind`, `text`, `page`, and `alt_kind`, `optional`, `goal` where they apply).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from difflib import SequenceMatcher
from glob import escape as glob_escape
from pathlib import Path
from time import perf_counter
from typing import Any

from analyzer import reading, structure
from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE, PLACES, Plan, Statement

SCORED_KINDS = ("goal", "objective", "support", "progress")
SIMILAR_ENOUGH = 0.9
MAY_BE_LEFT_OUT = ("other", "present")
_DOCUMENT_ENDINGS = (".pdf", ".docx", ".txt", ".rtf", ".odt", ".html")

PlanReader = Callable[[Path, str], Plan]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One statement of a gold file.

    `goal` is the text of the goal that owns it, "" when none does, None when the file does not say.
    """

    kind: str
    text: str
    page: int | None = None
    alt_kind: str | None = None
    optional: bool = False
    goal: str | None = None

    @property
    def required(self) -> bool:
        """Whether leaving it out is a miss."""
        scored = self.kind in SCORED_KINDS and not self.optional
        return scored and self.alt_kind not in MAY_BE_LEFT_OUT

    @property
    def countable(self) -> bool:
        """Whether finding it counts as a find."""
        return self.kind in SCORED_KINDS and not self.optional

    @property
    def welcome(self) -> bool:
        """Whether taking it as a goal, objective, support or progress note is no mistake."""
        return self.optional or self.kind in SCORED_KINDS or self.alt_kind in SCORED_KINDS


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """What happened to one document. Counts, not shares; the lists hold the texts at fault."""

    name: str
    wanted: int = 0  # gold statements that were due, or found although they may be left out
    found: int = 0
    taken: int = 0  # extracted goals, objectives, supports and progress notes that count
    kind_right: int = 0
    owned: int = 0  # found statements whose gold names the owning goal
    owned_right: int = 0
    seconds: float = 0.0
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    wrong_kind: tuple[str, ...] = ()
    wrong_owner: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        """Share of the wanted statements that were found, from 0 to 1."""
        return _share(self.found, self.wanted)

    @property
    def precision(self) -> float:
        """Share of the statements taken that stand in the gold, from 0 to 1."""
        return _share(self.found, self.taken)

    @property
    def kind(self) -> float:
        """Share of the found statements whose kind is right, from 0 to 1."""
        return _share(self.kind_right, self.found)

    @property
    def ownership(self) -> float:
        """Share of the found statements put under the right goal, from 0 to 1."""
        return _share(self.owned_right, self.owned)


@dataclass(frozen=True, slots=True)
class DocumentScores:
    """The scores of a folder of gold documents."""

    documents: tuple[DocumentScore, ...] = field(default=())

    @property
    def total(self) -> DocumentScore:
        """All documents taken as one."""
        names = ("wanted", "found", "taken", "kind_right", "owned", "owned_right", "seconds")
        sums = {name: sum(getattr(one, name) for one in self.documents) for name in names}
        return DocumentScore(name="all documents", **sums)


def evaluate_documents(folder: Path, *, read: PlanReader | None = None) -> DocumentScores:
    """Read every document of a folder that has a gold file, and score what was found.

    `read` turns a path and a place into a Plan; by default the program's own reading does.
    Raises BadInput when the folder holds no gold file, or a gold file cannot be used.
    """
    golds = sorted(Path(folder).glob("*.gold.json"))
    if not golds:
        raise BadInput(
            f"There is no gold file in {folder}. Each document needs a NAME.gold.json beside it."
        )
    reader = read or read_plan
    return DocumentScores(tuple(one for gold in golds for one in _score_files(gold, reader)))


def read_plan(path: Path, place: str) -> Plan:
    """Read and understand one file."""
    return structure.understand(reading.read(path), place=place)


def score(
    name: str, statements: Sequence[Statement], gold: Sequence[GoldStatement]
) -> DocumentScore:
    """Score extracted statements against the gold statements of one document."""
    taken = [one for one in statements if one.kind in SCORED_KINDS]
    pairs = _pair(taken, gold)
    paired_gold = {g for _, g in pairs}
    hits = [(taken[t], gold[g]) for t, g in pairs if gold[g].countable]
    unwelcome = [taken[t] for t, g in pairs if not gold[g].welcome]
    paired_taken = {t for t, _ in pairs}
    unwelcome += [one for t, one in enumerate(taken) if t not in paired_taken]
    missed = [one for g, one in enumerate(gold) if one.required and g not in paired_gold]
    wrong_kind = [(s, g) for s, g in hits if s.kind not in (g.kind, g.alt_kind)]
    owned = [(s, g) for s, g in hits if g.goal is not None and g.kind != "goal"]
    texts = {one.id: one.text for one in statements}
    wrong_owner = [(s, g) for s, g in owned if not _same_owner(s, g, texts)]
    return DocumentScore(
        name=name,
        wanted=len(hits) + len(missed),
        found=len(hits),
        taken=len(hits) + len(unwelcome),
        kind_right=len(hits) - len(wrong_kind),
        owned=len(owned),
        owned_right=len(owned) - len(wrong_owner),
        missed=tuple(f"{one.kind}: {one.text}" for one in missed),
        invented=tuple(f"{one.kind}: {one.text}" for one in unwelcome),
        wrong_kind=tuple(f"{s.kind} should be {g.kind}: {s.text}" for s, g in wrong_kind),
        wrong_owner=tuple(s.text for s, _ in wrong_owner),
    )


def render_table(scores: DocumentScores, *, details: bool = False) -> str:
    """Return the scores as plain text for the terminal; `details` adds the texts at fault."""
    width = max(len(one.name) for one in (*scores.documents, scores.total))
    head = f"{'document':{width}}  wanted  found  taken  recall  precision   kind  owner   time"
    lines = [head, "-" * len(head)]
    for one in (*scores.documents, scores.total):
        owner = f"{one.ownership:5.3f}" if one.owned else "    -"
        lines.append(
            f"{one.name:{width}}  {one.wanted:6d}  {one.found:5d}  {one.taken:5d}"
            f"  {one.recall:6.3f}  {one.precision:9.3f}  {one.kind:5.3f}"
            f"  {owner}  {one.seconds:4.1f}s"
        )
        if details:
            lines.extend(_faults(one))
    return "\n".join(lines)


def render_json(scores: DocumentScores) -> str:
    """Return the scores as JSON, shares included."""
    return json.dumps(
        {
            "documents": [_as_dict(one) for one in scores.documents],
            "total": _as_dict(scores.total),
        },
        ensure_ascii=False,
        indent=2,
    )


def similarity(first: str, second: str) -> float:
    """Return how alike two texts are in their letters and digits, from 0 to 1.

    White space, punctuation and capitals do not count.
    """
    one, two = _letters(first), _letters(second)
    if one == two:
        return 1.0
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    if matcher.real_quick_ratio() < SIMILAR_ENOUGH or matcher.quick_ratio() < SIMILAR_ENOUGH:
        return 0.0
    return matcher.ratio()


def load_gold(path: Path) -> tuple[tuple[Path, ...], str, tuple[GoldStatement, ...]]:
    """Return the documents a gold file is about, their place, and their statements.

    A document named without an ending stands for every file of that name, PDF and Word alike.

    Raises BadInput when the file is not a gold file or its document is missing.
    """
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        documents = _documents(path.parent / data["document"])
        statements = _gold_statements(data["statements"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(f"{path.name} is not a gold file: {type(error).__name__}.") from error
    if not documents:
        raise BadInput(f"{path.name} is about {data['document']}, which is not in the folder.")
    return documents, _place(str(data.get("jurisdiction", ""))), statements


def _score_files(path: Path, read: PlanReader) -> Iterable[DocumentScore]:
    documents, place, gold = load_gold(path)
    for document in documents:
        started = perf_counter()
        plan = read(document, place)
        seconds = perf_counter() - started
        yield replace(score(document.name, plan.statements, gold), seconds=seconds)


def _documents(named: Path) -> tuple[Path, ...]:
    if named.is_file():
        return (named,)
    same = sorted(named.parent.glob(f"{glob_escape(named.name)}.*"))
    return tuple(path for path in same if path.suffix.lower() in _DOCUMENT_ENDINGS)


def _gold_statements(rows: list[dict[str, Any]]) -> tuple[GoldStatement, ...]:
    """Read the rows. `goal` is the owner's `id` or text; where no row has one, none is scored."""
    texts = {row["id"]: row["text"] for row in rows if "id" in row}
    owners_known = any("goal" in row for row in rows)
    return tuple(
        GoldStatement(
            kind=row["kind"],
            text=row["text"],
            page=row.get("page"),
            alt_kind=row.get("alt_kind"),
            optional=bool(row.get("optional", False)),
            goal=texts.get(row.get("goal"), row.get("goal") or "") if owners_known else None,
        )
        for row in rows
    )


def _place(jurisdiction: str) -> str:
    """Return the place whose code is the jurisdiction's or begins it ("US-NY": "US")."""
    for length in range(jurisdiction.count("-") + 1, 0, -1):
        code = "-".join(jurisdiction.split("-")[:length])
        if code in PLACES:
            return code
    return DEFAULT_PLACE


def _pair(taken: Sequence[Statement], gold: Sequence[GoldStatement]) -> list[tuple[int, int]]:
    """Pair statements one to one, the most alike first; a page may differ by one."""
    candidates = []
    for t, statement in enumerate(taken):
        for g, wanted in enumerate(gold):
            if not _near(statement.page, wanted.page):
                continue
            alike = similarity(statement.text, wanted.text)
            if alike >= SIMILAR_ENOUGH:
                far = abs((statement.page or 0) - (wanted.page or 0))
                other_kind = statement.kind != wanted.kind
                candidates.append((-alike, not wanted.welcome, other_kind, far, abs(t - g), t, g))
    pairs: list[tuple[int, int]] = []
    used_taken: set[int] = set()
    used_gold: set[int] = set()
    for *_, t, g in sorted(candidates):
        if t not in used_taken and g not in used_gold:
            pairs.append((t, g))
            used_taken.add(t)
            used_gold.add(g)
    return pairs


def _near(first: int | None, second: int | None) -> bool:
    return first is None or second is None or abs(first - second) <= 1


def _same_owner(statement: Statement, gold: GoldStatement, texts: dict[str, str]) -> bool:
    owner = texts.get(statement.goal or "", "")
    if not gold.goal or not owner:
        return not gold.goal and not owner
    return similarity(owner, gold.goal) >= SIMILAR_ENOUGH


def _faults(one: DocumentScore) -> Iterable[str]:
    for title in ("missed", "invented", "wrong_kind", "wrong_owner"):
        for text in getattr(one, title):
            yield f"    {title.replace('_', ' ')}: {text}"


def _as_dict(one: DocumentScore) -> dict[str, Any]:
    shares = {
        "recall": one.recall,
        "precision": one.precision,
        "kind": one.kind,
        "ownership": one.ownership if one.owned else None,
    }
    return {**asdict(one), **shares}


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _share(part: int, whole: int) -> float:
    """Nothing wanted and nothing taken is a perfect score: a blank form."""
    return part / whole if whole else 1.0
