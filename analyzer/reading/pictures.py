"""A picture of one page as the school made it, drawn in a process of its own."""

from __future__ import annotations

from analyzer.errors import BadInput
from analyzer.reading.apart import jobs, run


def page_picture(data: bytes, page: int) -> bytes | None:
    """Return a page (from 1) of a PDF as PNG, or None when it cannot be drawn within the limits."""
    try:
        return run(jobs.draw, data, page)
    except BadInput:
        return None
