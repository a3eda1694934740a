"""A button that does something with one card or one line of the list."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def button(
    label: str, key: str, action: Callable[..., None], *args: object, primary: bool = False
) -> None:
    """Show a button; `action` is called with `args` when it was pressed."""
    st.button(
        label, key=key, type="primary" if primary else "secondary", on_click=action, args=args
    )
