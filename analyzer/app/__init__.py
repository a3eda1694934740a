"""The page in the browser: the only room that knows Streamlit."""

from __future__ import annotations


def main() -> None:
    """Draw the page (called by `served/script.py` on every redraw)."""
    from analyzer.app import page

    page.show()
