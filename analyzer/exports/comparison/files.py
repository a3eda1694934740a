"""Every kind of file that can be made of a comparison, with names hidden when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, get_args

from analyzer.exports.comparison.content import Compared
from analyzer.exports.comparison.hiding import hide_comparison
from analyzer.exports.comparison.json import to_json
from analyzer.exports.made import Made
from analyzer.exports.names import names_of, refuse_names

ComparisonKind = Literal["html", "docx", "json"]
COMPARISON_KINDS: tuple[ComparisonKind, ...] = get_args(ComparisonKind)


def make_comparison(
    kind: ComparisonKind, compared: Compared, *, hide_names: bool = False, names: Sequence[str] = ()
) -> Made:
    """Make one file of a comparison, in memory.

    With `hide_names`, every name that one of the plans gives and those in `names` become roles.
    Raises BadInput when a plan does not name the child, or when a name cannot be hidden.
    """
    if not hide_names:
        return _MAKERS[kind](compared)
    hidden = names_of(compared.old, compared.new, extra=names)
    made = _MAKERS[kind](hide_comparison(compared, hidden))
    refuse_names(made.data, hidden)
    return made


def comparison_name(kind: ComparisonKind, today: date) -> str:
    """Return a name for the file that does not give the child away."""
    return f"iep-what-changed-{today.isoformat()}.{kind}"


def _html(compared: Compared) -> Made:
    from analyzer.exports.comparison.page import to_html

    return to_html(compared)


def _docx(compared: Compared) -> Made:
    from analyzer.exports.comparison.word import to_word

    return to_word(compared)


def _json(compared: Compared) -> Made:
    return Made((to_json(compared) + "\n").encode("utf-8"), "application/json")


_MAKERS: dict[ComparisonKind, Callable[[Compared], Made]] = {
    "html": _html,
    "docx": _docx,
    "json": _json,
}
