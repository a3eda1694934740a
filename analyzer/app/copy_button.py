"""A copy button that is always visible, and says when it has copied."""

from __future__ import annotations

import streamlit as st

from analyzer.app import words

_HTML = f'<button type="button">{words.COPY_SHORT}</button><span role="status"></span>'
_CSS = """
button {
  min-height: 44px; padding: 0.25rem 0.9rem; font: inherit; font-size: 1rem;
  color: var(--st-text-color);
  background: var(--st-background-color); border: 1px solid var(--st-border-color);
  border-radius: var(--st-button-radius); cursor: pointer;
}
button:hover { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button.strong {
  color: var(--st-background-color); background: var(--st-primary-color);
  border-color: var(--st-primary-color);
}
button.strong:hover { color: var(--st-background-color); filter: brightness(0.92); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
span { margin-left: 0.6rem; font: inherit; color: var(--st-text-color); }
span:empty { margin: 0; }
"""
# The text to copy comes in as data and never becomes part of the page's HTML.
_JS = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const status = parentElement.querySelector("span");
  if (button.textContent !== data.caption) button.textContent = data.caption;
  button.setAttribute("aria-label", data.label);
  button.classList.toggle("strong", data.strong);
  if (button.dataset.text !== data.text) status.textContent = "";
  button.dataset.text = data.text;
  const old = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    button.focus();
    return done;
  };
  button.onclick = async () => {
    let done;
    try { await navigator.clipboard.writeText(data.text); done = true; }
    catch { done = old(data.text); }
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = done ? data.copied : data.failed; });
  };
}
"""
_component = st.components.v2.component("analyzer_copy_button", html=_HTML, css=_CSS, js=_JS)


def show(text: str, *, caption: str, key: str, label: str = "", strong: bool = False) -> None:
    """Show a button that copies `text`.

    `label` is its full name for a screen reader; `strong` makes it the main button of its row.
    """
    _component(
        key=key,
        width="content",
        data={
            "text": text,
            "caption": caption,
            "label": label or caption,
            "strong": strong,
            "copied": words.COPIED,
            "failed": words.COPY_FAILED,
        },
    )
