"""The comparison as one HTML file that needs nothing else, to read, print or send."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from analyzer.comparing.change import Part
from analyzer.exports.comparison import content
from analyzer.exports.comparison.content import Compared
from analyzer.exports.html_pages import filled_in
from analyzer.exports.made import Made

_TAGS = {"removed": "del", "added": "ins"}


def to_html(compared: Compared) -> Made:
    """Return the comparison as an HTML page."""
    page = filled_in(
        Path(__file__).parent,
        compared=compared,
        summary=content.summary(compared.comparison),
        groups=content.groups(compared.comparison),
        content=content,
        marked=marked,
    )
    return Made(page, "text/html")


def marked(parts: tuple[Part, ...]) -> Markup:
    """Return one year's words, those only that year has marked; all of it escaped."""
    return Markup(" ").join(
        Markup("<{0}>{1}</{0}>").format(_TAGS[kind], words)
        if kind in _TAGS
        else Markup("{}").format(words)
        for kind, words in parts
    )
