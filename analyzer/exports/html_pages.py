"""Filling in the HTML pages we make: whatever a plan says is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_NAME = "page.html.j2"


def filled_in(folder: Path, **values: object) -> bytes:
    """Return the page whose template stands in a folder, with these values in it."""
    return _environment(folder).get_template(_NAME).render(**values).encode("utf-8")


@cache
def _environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
