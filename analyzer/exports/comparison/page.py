"""The comparison as one HTML file that needs nothing else, to read, print or send."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from analyzer.comparing.change import Part
from analyzer.exports.comparison import content
from analyzer.exports.comparison.content import Compared
from analyzer.exports.made import Made

_TAGS = {"removed": "del", "added": "ins"}


def to_html(compared: Compared) -> Made:
    """Return the comparison as an HTML page."""
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            compared=compared,
            summary=content.summary(compared.comparison),
            groups=content.groups(compared.comparison),
            content=content,
            marked=marked,
        )
    )
    return Made(page.encode("utf-8"), "text/html")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def marked(parts: tuple[Part, ...]) -> Markup:
    """Return one year's words, those only that year has marked; all of it escaped."""
    return Markup(" ").join(
        Markup("<{0}>{1}</{0}>").format(_TAGS[kind], words)
        if kind in _TAGS
        else Markup("{}").format(words)
        for kind, words in parts
    )
