"""Keep this page: the comparison as a file."""

from __future__ import annotations

import datetime as dt
import hashlib

import streamlit as st

from analyzer.app import hiding, making, words
from analyzer.app.work import Work
from analyzer.comparing import outcomes
from analyzer.exports.comparison import (
    COMPARISON_KINDS,
    Compared,
    ComparisonKind,
    comparison_name,
    make_comparison,
)
from analyzer.exports.made import Made


def show(work: Work) -> None:
    """Offer the comparison as each kind of file."""
    if work.earlier is None:
        return
    st.html(f"<h2>{words.COMPARISON_TITLE}</h2><p>{words.COMPARISON_LEAD}</p>")
    hiding.choose()
    for kind in COMPARISON_KINDS:
        _file(work, kind)


def _file(work: Work, kind: ComparisonKind) -> None:
    earlier = work.earlier
    assert earlier is not None  # there is something to keep
    hidden = hiding.more_names()

    def make() -> Made:
        asked = outcomes(work.asked, work.report)
        compared = Compared(earlier.report, work.report, earlier.comparison, asked)
        return make_comparison(kind, compared, hide_names=hidden is not None, names=hidden or ())

    making.offer(
        f"comparison-{kind}",
        name=words.COMPARISON_NAMES[kind],
        file_name=comparison_name(kind, dt.date.today()),
        holds=(hashlib.sha256(earlier.source).hexdigest(), work.kinds, work.asked, hidden),
        make=make,
    )
