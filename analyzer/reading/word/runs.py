"""The text of a Word paragraph, character by character with the run it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.reading.glyphs import readable
from analyzer.reading.word.names import (
    CHECK_VALUE,
    CHECKBOX,
    CHECKED,
    MATH_TEXT,
    SDT,
    SKIPPED,
    TBL,
    TEXT_BOX,
    VAL,
    Element,
    P,
    R,
    T,
    w,
)

BREAK = "\n"
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class RunChar:
    """One character of a paragraph, and where in which run it stands."""

    text: str
    run: Element  # the w:r element; None for a sign that stands in no run
    at: int  # counts characters of the run, a tab or a break as one


def run_chars(paragraph: Element) -> Iterator[RunChar]:
    """Yield the characters of a paragraph in order, as they read once all changes are accepted."""
    yield from _inside(paragraph)


def _inside(element: Element) -> Iterator[RunChar]:
    for child in element:
        tag = child.tag
        if tag in SKIPPED or tag in (TEXT_BOX, P, TBL) or not isinstance(tag, str):
            continue
        if tag == R:
            yield from _run(child)
        elif tag == SDT:
            yield from _control(child)
        elif tag == MATH_TEXT:
            yield from (RunChar(letter, None, 0) for letter in child.text or "")
        else:
            yield from _inside(child)


def _control(control: Element) -> Iterator[RunChar]:
    """Yield the text of a content control: a tick box as its sign, a prompt as nothing."""
    properties = control.find(w("sdtPr"))
    if properties is not None:
        box = properties.find(CHECKBOX)
        if box is not None:
            state = box.find(CHECKED)
            on = state is not None and state.get(CHECK_VALUE) not in _OFF
            yield RunChar("☒" if on else "☐", None, 0)
            return
        if shows_prompt(control):
            return
    content = control.find(w("sdtContent"))
    if content is not None:
        yield from _inside(content)


def shows_prompt(control: Element) -> bool:
    """Say whether a content control is empty and only shows what to type there."""
    prompt = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
    return prompt is not None and prompt.get(VAL) not in _OFF


def _run(run: Element) -> Iterator[RunChar]:
    if is_on(run.find(f"{w('rPr')}/{w('vanish')}")):
        return
    at = 0
    for child in run:
        tag = child.tag
        if tag == T:
            for letter in child.text or "":
                yield from (RunChar(shown, run, at) for shown in readable(letter))
                at += 1
        elif tag in (w("tab"), w("ptab")):
            yield RunChar(" ", run, at)
            at += 1
        elif tag in (w("br"), w("cr")):
            yield RunChar(BREAK if child.get(w("type")) != "page" else " ", run, at)
            at += 1
        elif tag == w("noBreakHyphen"):
            yield RunChar("-", run, at)
            at += 1
        elif tag == w("sym"):
            sign = readable(_symbol(child), child.get(w("font")) or "")
            yield from (RunChar(c, run, at) for c in sign)
        elif tag == w("fldChar"):
            yield from _legacy_box(child, run, at)
        elif tag not in SKIPPED and len(child):
            yield from _inside(child)


def _symbol(element: Element) -> str:
    """Return the character of a w:sym; a stranger may write any number, or none."""
    try:
        return chr(int(element.get(w("char")) or "20", 16))
    except (ValueError, OverflowError):
        return ""


def _legacy_box(mark: Element, run: Element, at: int) -> Iterator[RunChar]:
    box = mark.find(f"{w('ffData')}/{w('checkBox')}")
    if box is not None:
        state = box.find(w("checked"))
        on = is_on(state if state is not None else box.find(w("default")))
        yield RunChar("☒" if on else "☐", run, at)


def is_on(toggle: Element) -> bool:
    """Say whether an on/off element is there and on."""
    return toggle is not None and toggle.get(VAL) not in _OFF
