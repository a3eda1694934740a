"""What Streamlit cannot do by itself: lead the eye and the keyboard to the right place.

One small script on the page. It moves focus to a heading or card after a redraw, opens the card
behind a numbered mark, makes the browser's Back button go one step back instead of away, warns
before unsaved work is closed, and tells the server when the tab is closed. Nothing of the document
passes through it: only numbers.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_JS = """
export default function ({ data, setTriggerValue }) {
  const reach = (name, tries) => {
    const button = document.querySelector(`.st-key-${CSS.escape(name)} button`);
    const target = button ?? document.getElementById(name);
    if (!target) { if (tries) setTimeout(() => reach(name, tries - 1), 60); return; }
    if (button) {
      button.focus({ preventScroll: true, focusVisible: false });
      // A slow computer may draw the button anew after this, and the keyboard would be nowhere.
      const lost = () => document.activeElement === document.body;
      if (tries) setTimeout(() => { if (lost()) reach(name, tries - 1); }, 120);
      return;
    }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    target.focus({ preventScroll: true });
  };
  if (data.focus && window.__guideTurn !== data.turn) {
    window.__guideTurn = data.turn;
    setTimeout(() => reach(data.focus, 25), 60);
  }
  if (history.state?.analyzerStep === undefined) {
    history.replaceState({ ...history.state, analyzerStep: data.step }, "");
  } else if (history.state.analyzerStep !== data.step) {
    if (window.__guideBack) {
      history.replaceState({ ...history.state, analyzerStep: data.step }, "");
    } else {
      history.pushState({ ...history.state, analyzerStep: data.step }, "");
    }
  }
  window.__guideBack = false;
  const click = (event) => {
    const link = event.target.closest?.("a[data-card]");
    if (!link) return;
    const number = Number(link.dataset.card);
    if (document.getElementById("card-" + number)) return;
    event.preventDefault();
    setTriggerValue("card", number);
  };
  const back = (event) => {
    const step = event.state?.analyzerStep;
    if (step === undefined || step === data.step) return;
    window.__guideBack = true;
    setTriggerValue("step", step);
  };
  const leave = (event) => { if (data.unsaved) event.preventDefault(); };
  // Streamlit calls this anew for new data and does not undo the call before: what it left would go
  // on warning of work that was saved since.
  window.__guideOff?.();
  document.addEventListener("click", click);
  window.addEventListener("popstate", back);
  window.addEventListener("beforeunload", leave);
  // Gone for good: the server need not wait for this tab to come back.
  window.onpagehide = (event) => {
    if (!event.persisted) navigator.sendBeacon("leave/" + data.session);
  };
  window.__guideOff = () => {
    document.removeEventListener("click", click);
    window.removeEventListener("popstate", back);
    window.removeEventListener("beforeunload", leave);
  };
  return window.__guideOff;
}
"""
_component = st.components.v2.component("analyzer_guide", html="<span></span>", js=_JS)


def show(
    *,
    step: int,
    focus: str,
    turn: int,
    unsaved: bool,
    on_card: Callable[[int], None],
    on_step: Callable[[int], None],
) -> None:
    """Put the script on the page.

    `focus` is the id of an element to lead to, or the key of a button to put the keyboard back on,
    once for each new `turn`; "" leads nowhere.
    `on_card` is called with a card's number when its mark was chosen and the card is not shown;
    `on_step` with a step (1 to 4) when the reader went back or forward in the browser.
    """

    def card_chosen() -> None:
        number = st.session_state["guide"].card
        if isinstance(number, int | float):
            on_card(int(number))

    def step_chosen() -> None:
        chosen = st.session_state["guide"].step
        if isinstance(chosen, int | float):
            on_step(int(chosen))

    running = get_script_run_ctx()
    _component(
        key="guide",
        data={
            "step": step,
            "focus": focus,
            "turn": turn,
            "unsaved": unsaved,
            "session": running.session_id if running else "",
        },
        on_card_change=card_chosen,
        on_step_change=step_chosen,
    )
