"""The e-mail: which kind, how it sounds, names and dates, and the text to copy."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from analyzer import letters
from analyzer.app import copy_button, hiding, sentence, session, words
from analyzer.app.html import escape
from analyzer.app.work import Work
from analyzer.errors import BadInput
from analyzer.exports.names import hide_letter
from analyzer.letters import Letter, LetterKind, Tone

_WORDS_A_MINUTE = 200  # reading aloud is slower; this is for the eye
# Which of the letter's own fields each kind asks for, beside the names and dates all of them have.
_ASKS: dict[LetterKind, tuple[str, ...]] = {
    "revise": ("meeting",),
    "not_happening": ("seen",),
    "progress": (),
    "meeting": ("seen", "times"),
    "after_meeting": ("meeting", "present", "agreed"),
    "no_answer": ("earlier", "seen"),
}
_LONG_FIELDS = ("seen", "agreed")
_WITHOUT_LIST: tuple[LetterKind, ...] = ("meeting", "after_meeting", "no_answer")


@dataclass(frozen=True, slots=True)
class _Chosen:
    kind: LetterKind
    tone: Tone


def show(work: Work) -> None:
    """Show the choices, the fields and the letter itself."""
    st.html(f'<h2 id="e-mail" tabindex="-1">{words.EMAIL_TITLE}</h2>')
    chosen = _choose()
    if not work.items and chosen.kind not in _WITHOUT_LIST:
        st.html(f'<p class="note">{words.EMAIL_NEEDS_LIST}</p>')
        return
    _fields(work, chosen.kind)
    _letter(work, _written(work, chosen))


# --- choices and fields ---


def _value(name: str, start: str = "") -> str:
    """Return a field as the reader left it (session_state["letter"] holds all of them as text)."""
    fields: dict[str, str] = st.session_state.setdefault("letter", {})
    return fields.setdefault(name, start)


def _keep(name: str) -> None:
    value = st.session_state[f"letter-{name}"]
    text = value.isoformat() if isinstance(value, dt.date) else str(value or "")
    st.session_state["letter"][name] = text
    work = session.work()
    if work is not None:
        work.saved = False


def _choose() -> _Chosen:
    kinds, tones = list(letters.KINDS), list(letters.TONES)
    kind, tone = _value("kind", kinds[0]), _value("tone", tones[0])
    st.session_state.setdefault("letter-kind", kind if kind in kinds else kinds[0])
    st.session_state.setdefault("letter-tone", tone if tone in tones else tones[0])
    kind = st.selectbox(
        words.EMAIL_KIND,
        options=kinds,
        format_func=lambda key: letters.KINDS[key][0],
        key="letter-kind",
        on_change=_new_kind,
    )
    st.html(f'<p class="muted">{letters.KINDS[kind][1]}</p>')
    tone = st.radio(
        words.EMAIL_TONE,
        options=tones,
        format_func=lambda key: words.TONE_NAMES[key],
        key="letter-tone",
        horizontal=True,
        on_change=_keep,
        args=("tone",),
    )
    return _Chosen(kind, tone)


def _new_kind() -> None:
    """Another kind of letter is a new letter: its reply-by date and its text start afresh."""
    _keep("kind")
    st.session_state["letter"].pop("reply_by", None)
    st.session_state.pop("letter-reply_by", None)
    _write_new()


def _fields(work: Work, kind: LetterKind) -> None:
    student = work.report.student
    with st.expander(words.EMAIL_DETAILS, expanded=True, key="letter-details"):
        st.html(f'<p class="muted">{words.EMAIL_DETAILS_LEAD}</p>')
        left, right = st.columns(2)
        with left:
            first_name = student.name.split()[0] if student and student.name else ""
            _field("student", start=first_name)
            _field("to")
        with right:
            _field("sender")
            _field("plan_date")
        for name in _ASKS[kind]:
            _field(name)
        _date("reply_by", start=letters.reply_by(kind, dt.date.today()))
        st.html(f'<p class="muted">{words.EMAIL_REPLY_BY_HELP}</p>')


def _field(name: str, *, start: str = "") -> None:
    if name == "meeting":
        _date(name, start=None)
        return
    key = f"letter-{name}"
    st.session_state.setdefault(key, _value(name, start))
    label = words.EMAIL_FIELDS[name]
    if name in _LONG_FIELDS:
        st.text_area(label, key=key, on_change=_keep, args=(name,), height=90)
    else:
        st.text_input(label, key=key, on_change=_keep, args=(name,), autocomplete="off")


def _date(name: str, *, start: dt.date | None) -> None:
    key = f"letter-{name}"
    st.session_state.setdefault(key, _day(_value(name)) or start)
    st.date_input(
        words.EMAIL_FIELDS[name], key=key, on_change=_keep, args=(name,), format="YYYY-MM-DD"
    )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _written(work: Work, chosen: _Chosen) -> Letter:
    """Write the letter from the list and the fields."""
    own = {
        name: _value(name)
        for name in ("student", "to", "sender", "plan_date", *_ASKS[chosen.kind])
        if name != "meeting"
    }
    fields = letters.Fields(
        reply_by=st.session_state["letter-reply_by"]
        or letters.reply_by(chosen.kind, dt.date.today()),
        meeting=st.session_state.get("letter-meeting") if "meeting" in _ASKS[chosen.kind] else None,
        **own,
    )
    items = []
    for item in work.items:
        statement = work.line(item)
        if statement is None:
            continue
        question = statement.findings[0].question if statement.findings else ""
        items.append(letters.Item(statement.text, statement.page, question, item.text))
    return letters.write(
        chosen.kind, items=items, fields=fields, tone=chosen.tone, place=session.place()
    )


# --- the letter ---


def _write_new() -> None:
    """Forget what the reader changed in the letter, so that it is written afresh."""
    for key in ("letter-own", "letter-subject", "letter-body"):
        st.session_state.pop(key, None)


def _own() -> None:
    st.session_state["letter-own"] = True


def _letter(work: Work, written: Letter) -> None:
    if not st.session_state.get("letter-own"):
        st.session_state["letter-subject"] = written.subject
        st.session_state["letter-body"] = written.body.strip()
    subject = st.text_input(
        words.EMAIL_SUBJECT, key="letter-subject", on_change=_own, autocomplete="off",
        persist_state="session",
    )  # fmt: skip
    body = st.text_area(
        words.EMAIL_BODY, key="letter-body", on_change=_own, height="content",
        persist_state="session",
    )  # fmt: skip
    letter = Letter(subject or "", body or "", written.attachment)
    _facts(letter)
    if st.session_state.get("letter-own"):
        st.html(f'<p class="muted" role="status">{words.EMAIL_CHANGED}</p>')
        st.button(words.EMAIL_REWRITE, key="letter-new", on_click=_write_new)
    try:
        kept = _to_keep(work, letter)
    except BadInput as problem:
        st.html(f'<p class="problem" role="alert">{escape(str(problem))}</p>')
        kept = None
    _take(letter, kept)
    if letter.attachment:
        _attachment(letter, kept)
    steps = "".join(f"<li>{step}</li>" for step in words.BEFORE_SENDING_STEPS)
    st.html(f"<h3>{words.BEFORE_SENDING}</h3><ul>{steps}</ul>")
    st.button(words.EMAIL_NEXT, key="letter-next", on_click=session.go, args=(4,))


def _to_keep(work: Work, letter: Letter) -> Letter:
    """Return the letter as it may be saved: with roles for names where the reader wants that."""
    own = [_value(name) for name in ("student", "to", "sender")]
    names = hiding.names(work, *own)
    return letter if names is None else hide_letter(letter, names)


def _facts(letter: Letter) -> None:
    minutes = max(1, round(letter.words / _WORDS_A_MINUTE))
    length = words.EMAIL_LENGTH.format(
        words=letter.words, minutes=words.counted(minutes, *words.MINUTES)
    )
    blanks = sentence.blank_names(f"{letter.subject} {letter.body}")
    left = f" {words.EMAIL_BLANKS.format(blanks=escape(', '.join(blanks)))}" if blanks else ""
    st.html(f'<p class="muted" role="status">{length}{left}</p>')


def _take(letter: Letter, kept: Letter | None) -> None:
    with st.container(horizontal=True, key="letter-buttons"):
        copy_button.show(letter.body, caption=words.EMAIL_COPY, key="copy-letter", strong=True)
        copy_button.show(letter.subject, caption=words.EMAIL_COPY_SUBJECT, key="copy-subject")
        if kept is not None:
            text, eml = letters.text(kept), letters.eml(kept)
            _save(words.EMAIL_SAVE_TEXT, "letter-text", text, "iep-email.txt", "text/plain")
            _save(words.EMAIL_SAVE_EML, "letter-eml", eml, "iep-email.eml", "message/rfc822")
        st.link_button(words.EMAIL_OPEN, letters.mailto(letter), key="open-letter")
    st.html(f'<p class="muted">{words.EMAIL_OPEN_HELP}</p>')
    if kept is not None and kept is not letter:
        st.html(f'<p class="note">{words.EMAIL_HIDDEN}</p>')


def _attachment(letter: Letter, kept: Letter | None) -> None:
    st.html(f"<h3>{words.ATTACHMENT_TITLE}</h3><p>{words.ATTACHMENT_LEAD}</p>")
    with st.expander(words.ATTACHMENT_SHOW, key="letter-attachment"):
        st.html(f'<pre class="attachment">{escape(letter.attachment)}</pre>')
    with st.container(horizontal=True):
        copy_button.show(letter.attachment, caption=words.ATTACHMENT_COPY, key="copy-attachment")
        if kept is not None:
            text = kept.attachment
            _save(words.ATTACHMENT_SAVE, "attachment", text, "iep-list.txt", "text/plain")


def _save(label: str, key: str, data: str | bytes, file_name: str, mime: str) -> None:
    st.download_button(
        label, data=data, file_name=file_name, mime=mime, key=f"save-{key}", on_click="ignore"
    )
