"""Write a letter: choose how much detail fits into 200 words, then fill the template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from analyzer.errors import BadInput
from analyzer.letters.fields import (
    KINDS,
    TONES,
    Fields,
    Item,
    Letter,
    LetterKind,
    Tone,
    one_line,
)
from analyzer.model import DEFAULT_PLACE
from analyzer.resources import folder, parse_yaml

if TYPE_CHECKING:
    from jinja2 import Environment

MOST_WORDS = 200
MOST_ITEMS = 5  # in the body; the attached list has them all
_CHILD = "[child's first name]"


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of each item the body shows: words of the quote, its question, its wording."""

    words: int
    question: bool
    wording: bool


_DETAILS = (
    Detail(60, question=False, wording=True),
    Detail(60, question=True, wording=False),
    Detail(12, question=True, wording=False),
    Detail(12, question=False, wording=False),
    Detail(8, question=False, wording=False),
    Detail(6, question=False, wording=False),
    Detail(4, question=False, wording=False),
)


def write(
    kind: LetterKind,
    *,
    items: Sequence[Item],
    fields: Fields,
    tone: Tone = "plain",
    place: str = DEFAULT_PLACE,
) -> Letter:
    """Write a letter about the given lines of a plan.

    The body has at most 200 words (unless the parent's own fields are long) and five lines; with
    more lines, or with suggested wording that does not fit, the attached list has them all.

    Raises BadInput when the kind or the tone is not known.
    """
    if kind not in KINDS or tone not in TONES:
        raise BadInput("This kind of letter or tone is not known. Choose one from the list.")
    lines = [_clean(item) for item in items]
    shown = lines[:MOST_ITEMS]
    letter = Letter("", "")
    for detail in _DETAILS:
        complete = detail.wording and len(lines) <= MOST_ITEMS
        attach = not complete and any(item.wording or item.question for item in lines)
        attach = (attach or len(lines) > MOST_ITEMS) and kind not in ("not_happening", "progress")
        attach = attach or len(lines) > MOST_ITEMS
        letter = _filled(kind, tone, shown, len(lines) if attach else 0, detail, fields, place)
        if attach:
            letter = Letter(letter.subject, letter.body, _list(lines, fields, place))
        if letter.words <= MOST_WORDS:
            break
    return letter


def _filled(
    kind: LetterKind,
    tone: Tone,
    items: Sequence[Item],
    listed: int,
    detail: Detail,
    fields: Fields,
    place: str,
) -> Letter:
    own: dict[str, Any] = asdict(fields)
    for name, value in own.items():
        if isinstance(value, str):
            own[name] = _lines(value) if name == "agreed" else one_line(value)
    own["child"] = own.pop("student") or _CHILD
    own["dated"] = f" (dated {own['plan_date']})" if own["plan_date"] else ""
    own["seen"] = _sentence(own["seen"])
    lines = "the line" if listed == 1 else f"all {listed} lines" if listed else ""
    values: dict[str, Any] = {
        "f": own,
        "t": terms(place),
        "tone": tone,
        "items": items,
        "detail": detail,
        "listed": lines,
    }
    subject, _, body = _environment().get_template(f"{kind}.md.j2").render(values).partition("\n\n")
    return Letter(one_line(subject.removeprefix("Subject:")), _paragraphs(body))


def _list(items: Sequence[Item], fields: Fields, place: str) -> str:
    name = one_line(fields.student) or _CHILD
    dated = f" (dated {one_line(fields.plan_date)})" if fields.plan_date else ""
    parts = [f"{name}'s {terms(place)['plan']}{dated}: lines to make clearer"]
    for number, item in enumerate(items, 1):
        where = f"Page {item.page}. " if item.page else ""
        part = f'{number}. {where}The plan says: "{item.quote}"'
        if item.question:
            part += f"\n   My question: {item.question}"
        if item.wording:
            part += f'\n   It could read: "{item.wording}"'
        parts.append(part)
    if any("[" in item.wording for item in items):
        parts.append("Words in square brackets are for the school and family to fill in together.")
    return "\n\n".join(parts) + "\n"


@cache
def _places() -> Mapping[str, Mapping[str, str]]:
    text = (folder("rules") / "letters" / "terms.yaml").read_text(encoding="utf-8")
    places: dict[str, dict[str, str]] = parse_yaml(text)
    return places


def terms(place: str) -> Mapping[str, str]:
    """Return what a place calls the plan, its keeper, the head of the school and the review."""
    return _places().get(place, _places()["default"])


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(folder("rules") / "letters"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - letters are plain text; the page escapes what it shows
        keep_trailing_newline=False,
    )
    environment.filters["day"] = _day
    environment.filters["shortened"] = _shortened
    return environment


def _day(value: date) -> str:
    return f"{value:%A}, {value.day} {value:%B}" + ("" if value.year < 1 else f" {value.year}")


def _shortened(text: str, words: int) -> str:
    """Return the first words of a quote, with an ellipsis where it goes on."""
    parts = text.split()
    return text if len(parts) <= words else " ".join(parts[:words]).rstrip(",;:") + " …"


def _clean(item: Item) -> Item:
    return Item(
        one_line(item.quote).strip('"“”'),
        item.page,
        one_line(item.question),
        one_line(item.wording),
    )


def _lines(text: str) -> str:
    return "\n".join(map(one_line, text.splitlines()))


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?" else text + "."


def _paragraphs(text: str) -> str:
    text = re.sub(r"[ \t]+\n", "\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    # One line a list entry: no empty lines between numbers, one before and one after the list.
    text = re.sub(r"(?m)^(\d+\. .*(?:\n   .*)?)\n\n(?=\d+\. )", r"\1\n", text)
    text = re.sub(r"(?m)^(\d+\. .*(?:\n   .*)?)\n(?!\d+\. |   |\n)", r"\1\n\n", text)
    return text.strip() + "\n"
