"""The first screen: choose the plan, try a made-up one, or paste some lines."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyzer import resources
from analyzer.app import checking_run, session, what_we_read, words, work_file
from analyzer.app.html import escape
from analyzer.app.work import Work
from analyzer.app.work_file import SavedWork
from analyzer.errors import BadInput
from analyzer.model import PLACES

_SAMPLE_FOR = {"CA-ON": "ontario", "US": "us"}  # how the sample of a place begins; else BC


def show() -> None:
    """Show the first screen, and check what the reader gives it."""
    st.html(
        f'<div class="first-screen"><h1 id="step-heading" tabindex="-1">{words.TITLE}</h1>'
        f'<p class="lead">{words.LEAD}</p>'
        f'<p class="privacy">{_privacy()}</p></div>'
    )
    session.show_said()
    _back_to_plan()
    session.show_problem()
    file = session.upload(words.UPLOAD, "upload")
    waiting = st.container()
    st.button(words.SAMPLE, key="sample", width="stretch", on_click=_will_open_first_sample)
    st.selectbox(
        words.PLACE,
        options=list(PLACES),
        format_func=PLACES.__getitem__,
        key="place-chosen",
        index=list(PLACES).index(session.place()),
        on_change=lambda: session.put_place(st.session_state["place-chosen"]),
    )
    if file is not None:
        session.will_check(file.getvalue(), file.name)
    _paste()
    _reopen()
    _earlier()
    _other_samples()
    _about()
    checking_run.warm_up()
    with waiting:
        _check_for_place()
        _check()


def _privacy() -> str:
    address = st.get_option("server.address") or ""
    here = address in ("127.0.0.1", "localhost", "::1")
    return words.PRIVACY_HERE if here else words.PRIVACY_HOSTED


def _back_to_plan() -> None:
    work = session.work()
    if work is None:
        return
    with st.container(border=True):
        st.html(f"<p>{escape(words.OPEN_PLAN.format(name=work.name))}</p>")
        st.button(words.BACK_TO_PLAN, key="back-to-plan", on_click=session.go, args=(2,))


def _check_for_place() -> None:
    """Check an open plan again once the reader says that the school is somewhere else."""
    work = session.work()
    if work is None or work.report.place == session.place():
        return
    place = PLACES[session.place()]
    st.html(f'<p class="note" role="status">{words.PLACE_CHECKING.format(place=place)}</p>')
    what_we_read.read_for_place(work, session.place())
    session.say(words.PLACE_CHECKED.format(place=place))
    st.rerun()


def _check() -> None:
    """Check the plan that waits, if one does, and go to its wording; or say what is wrong."""
    chosen = session.to_check()
    if chosen is None:
        return
    source, name, made_up = chosen
    st.session_state.pop("problem", None)
    try:
        report = checking_run.check(source, name=name)
    except BadInput as problem:
        session.checked()
        session.say_problem(problem)
    except Exception:
        session.checked()
        raise
    session.checked()
    if report is not None:
        saved: SavedWork | None = st.session_state.get("saved-work")
        earlier: tuple[str, bytes] | None = st.session_state.get("earlier-waiting")
        work = session.begin(report, name=Path(name).name, source=source, made_up=made_up)
        if saved is not None:
            _put_back(saved, work)
        if earlier is not None:
            work.waiting = earlier
            session.go(5)
        st.rerun()


def _put_back(saved: SavedWork, work: Work) -> None:
    if saved.kinds:
        what_we_read.read_again(work, dict(saved.kinds))
    lost = work_file.put_back(saved, work)
    session.put_letter_fields(saved.letter)
    some = words.counted(lost, *words.LOST_LINES)
    session.say(words.REOPENED_SOME.format(lost=some) if lost else words.REOPENED)


# --- other ways in ---


def _paste() -> None:
    """Offer a box for text, to be checked when the reader asks for it.

    A form: the text and the press come together, so that no redraw between them loses the press.
    """
    with (
        st.expander(words.PASTE, key="paste-fold", type="compact"),
        st.form("paste-form", border=False),
    ):
        st.html(f'<p class="muted">{words.PASTE_HELP}</p>')
        st.text_area(words.PASTE_LABEL, key="paste", height=180)
        st.form_submit_button(words.PASTE_BUTTON, type="primary", on_click=_pasted)
        if st.session_state.pop("paste-empty", False):
            st.html(f'<p class="problem" role="alert">{words.PASTE_EMPTY}</p>')


def _pasted() -> None:
    text = st.session_state.get("paste") or ""
    if text.strip():
        session.will_check(text.encode(), f"{words.PASTED_NAME}.txt")
    else:
        st.session_state["paste-empty"] = True


def _reopen() -> None:
    """Offer to open saved work; a work file without its plan waits for the plan."""
    with st.expander(words.REOPEN, key="reopen-fold", type="compact"):
        file = session.upload(words.REOPEN_LABEL, "reopen", megabytes=session.WORK_MEGABYTES)
        if file is None:
            return
        try:
            saved = work_file.read(file.getvalue())
        except BadInput as problem:
            session.say_problem(problem)
        session.put_place(saved.place)
        st.session_state["saved-work"] = saved
        if saved.source is None:
            session.say(words.REOPEN_WAITING)
            st.rerun()
        session.will_check(saved.source, saved.name, made_up=saved.made_up)


def _earlier() -> None:
    """Offer to choose last year's plan first; it waits for this year's."""
    with st.expander(words.LAST_YEAR_OFFER, key="earlier-fold", type="compact"):
        st.html(f'<p class="muted">{words.LAST_YEAR_OFFER_HELP}</p>')
        file = session.upload(words.EARLIER_UPLOAD, "earlier-first")
        if file is None:
            return
        chosen = (file.name, file.getvalue())
        work = session.work()
        if work is None:
            st.session_state["earlier-waiting"] = chosen
            session.say(words.EARLIER_WAITING)
        else:
            work.waiting = chosen
            session.go(5)
        st.rerun()


def samples() -> list[Path]:
    """List the made-up plans, in the order of their names."""
    return sorted(resources.folder("sample_ieps").glob("*.pdf"))


def sample_for(place: str) -> Path:
    """Choose the made-up plan of a place, or the BC one where it has none."""
    begin = _SAMPLE_FOR.get(place, "bc")
    return next(path for path in samples() if path.stem.startswith(begin))


def _other_samples() -> None:
    with st.expander(words.OTHER_SAMPLES, key="samples-fold", type="compact"):
        st.html(f'<p class="muted">{words.OTHER_SAMPLES_HELP}</p>')
        with st.container(horizontal=True):
            for path in samples():
                name = path.stem.replace("-", " ")
                name = name[:1].upper() + name[1:]
                st.button(
                    words.OPEN_SAMPLE.format(name=name),
                    key=f"sample-{path.stem}",
                    on_click=_will_open,
                    args=(path,),
                )


def _will_open(sample: Path) -> None:
    session.will_check(sample.read_bytes(), sample.name, made_up=True)


def _will_open_first_sample() -> None:
    _will_open(sample_for(session.place()))


def open_first_sample() -> None:
    """Open the made-up plan without a click (`iep-analyzer app --sample`)."""
    _will_open_first_sample()
    _check()


def _about() -> None:
    with st.expander(words.ABOUT_TITLE, key="about-fold", type="compact"):
        st.html(f"<ul>{''.join(f'<li>{line}</li>' for line in words.ABOUT)}</ul>")
