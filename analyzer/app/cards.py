"""The cards: the words in their sentence, why to ask, the question, and the sentence to ask for."""

from __future__ import annotations

import streamlit as st

from analyzer.app import copy_button, session, wanted, words
from analyzer.app.button import button
from analyzer.app.html import escape, marked
from analyzer.app.questions import Card, by_weight, suggestions
from analyzer.app.work import Draft, Status, Work
from analyzer.model import Finding, Statement

_STATUS_WORDS: dict[Status, str] = {
    "skipped": words.STATUS_SKIPPED,
    "fine": words.STATUS_FINE,
    "misread": words.STATUS_MISREAD,
}


def show(card: Card, work: Work, *, unfolded: bool) -> None:
    """Show one card; `unfolded` opens its blanks so that a new reader sees what they are."""
    with st.container(border=True, key=f"card-box-{card.number}"):
        status = work.status.get(card.key, "")
        if status:
            _set_aside(card, work, status)
            return
        place = work.place(card)
        statement = card.places[place]
        st.html(_heading(card, statement) + _says(statement) + _why_and_ask(statement))
        if len(card.places) > 1:
            wanted.choose_place(card, work)
        draft = work.draft(card, place)
        offered = suggestions(statement)
        if offered:
            wanted.show(card, work, draft, offered, unfolded=unfolded)
        else:
            st.html(f'<p class="muted">{words.NO_SUGGESTION}</p>')
        _buttons(card, work, draft)
        _more(card, work, statement)


def _set_aside(card: Card, work: Work, status: Status) -> None:
    quote = escape(card.findings[0].quote)
    st.html(
        f'<h3 id="card-{card.number}" tabindex="-1" class="aside">'
        f'<span class="number">{card.number}</span> “{quote}”</h3>'
        f'<p class="muted" role="status">{_STATUS_WORDS[status]}</p>'
    )
    button(words.UNDO, f"undo-{card.key}", _decide, card, work, "")


# --- what the plan says, and what to ask ---


def _heading(card: Card, statement: Statement) -> str:
    group = card.groups[0]
    tag = "" if card.sure else f'<span class="tag">{words.MAYBE_TAG}</span>'
    return (
        f'<h3 id="card-{card.number}" tabindex="-1">'
        f'<span class="number">{card.number}</span> {words.GROUP_NAMES[group]}</h3>'
        f'<p class="where">{_where(card, statement)}{tag}</p>'
    )


def _where(card: Card, statement: Statement) -> str:
    parts = []
    if statement.page is not None:
        parts.append(words.CARD_PAGE.format(page=statement.page))
    if statement.section:
        parts.append(words.CARD_SECTION.format(section=escape(statement.section)))
    where = " ".join(parts)
    also = sorted(
        {other.page for other in card.places if other.page is not None} - {statement.page}
    )
    if also:
        some = words.PAGE_ONE.format(page=also[0]) if len(also) == 1 else _pages(also)
        where += f". {words.CARD_ALSO.format(pages=some)}"
    link = (
        f'<a class="to-plan" href="#mark-{card.number}">{words.SEE_IN_PLAN}'
        f'<span class="heard">{words.READING_MARK.format(number=card.number)}</span></a>'
    )
    return f"<span>{where}</span>{link}"


def _pages(pages: list[int]) -> str:
    listed = ", ".join(str(page) for page in pages[:-1])
    return words.PAGE_MANY.format(pages=f"{listed} and {pages[-1]}")


def _says(statement: Statement) -> str:
    lead = f'<span class="lead-in">{escape(statement.lead_in)} </span>' if statement.lead_in else ""
    return f'<blockquote class="says">{lead}{marked(statement)}</blockquote>'


def _why_and_ask(statement: Statement) -> str:
    findings = by_weight(statement.findings)
    why = list(dict.fromkeys(finding.why for finding in findings))
    questions = list(dict.fromkeys(finding.question for finding in findings))
    return (
        f"<h4>{words.WHY}</h4>{_reasons(findings) if len(why) > 1 else f'<p>{escape(why[0])}</p>'}"
        f"<h4>{words.ASK}</h4>{_lines(questions, 'ask')}"
    )


def _reasons(findings: tuple[Finding, ...]) -> str:
    said: dict[str, list[str]] = {}
    for finding in findings:
        said.setdefault(finding.why, []).append(f"“{escape(finding.quote)}”")
    items = "".join(
        f"<li>{', '.join(dict.fromkeys(quotes))}: {escape(why)}</li>"
        for why, quotes in said.items()
    )
    return f'<ul class="reasons">{items}</ul>'


def _lines(texts: list[str], kind: str) -> str:
    if len(texts) == 1:
        return f'<p class="{kind}">{escape(texts[0])}</p>'
    return f'<ul class="{kind}">{"".join(f"<li>{escape(text)}</li>" for text in texts)}</ul>'


# --- what to do with it ---


def _buttons(card: Card, work: Work, draft: Draft) -> None:
    place = work.place(card)
    item = next((item for item in work.listed(card) if item.place == place), None)
    with st.container(horizontal=True, key=f"buttons-{card.number}"):
        if item is None:
            button(words.ADD, f"list-{card.key}", _add, card, work, place, primary=True)
        else:
            button(words.TAKE_OFF, f"list-{card.key}", _take_off, card, work)
        if item is not None and item.text != draft.text:
            button(words.CHANGE, f"change-{card.key}", _add, card, work, place, primary=True)
        if item is None and len(card.places) > 1:
            label = words.ADD_ALL.format(number=len(card.places))
            button(label, f"add-all-{card.key}", _add_all, card, work)
        if draft.text:
            copy_button.show(
                draft.text,
                caption=words.COPY,
                label=words.COPY_LABEL.format(number=card.number),
                key=f"copy-{card.key}-{place}",
            )
        if item is None:
            button(words.SKIP, f"skip-{card.key}", _decide, card, work, "skipped")
    said = f"✓ {words.STATUS_LISTED}" if item is not None else ""
    st.html(f'<p class="listed" role="status">{said}</p>')


def _add(card: Card, work: Work, place: int) -> None:
    work.add(card, place)
    session.lead_to(f"list-{card.key}")


def _add_all(card: Card, work: Work) -> None:
    for place in range(len(card.places)):
        work.add(card, place)
    session.lead_to(f"list-{card.key}")


def _take_off(card: Card, work: Work) -> None:
    work.take_off(card)
    session.lead_to(f"list-{card.key}")


def _decide(card: Card, work: Work, status: Status) -> None:
    work.set_aside(card, status)
    session.lead_to(f"card-{card.number}")


def _more(card: Card, work: Work, statement: Statement) -> None:
    with st.expander(words.MORE, key=f"more-{card.key}", type="compact"):
        st.html(f"<p>{words.MORE_LEAD}</p>")
        with st.container(horizontal=True):
            button(words.FINE, f"fine-{card.key}", _decide, card, work, "fine")
            button(words.MISREAD, f"misread-{card.key}", _decide, card, work, "misread")
        st.html(_about(statement))


def _about(statement: Statement) -> str:
    """Say which rule spoke and what it looked at, so that nothing about a card is hidden."""
    parts = [f"<h4>{words.ABOUT_CHECK}</h4>"]
    gaps = [words.GAP_NAMES.get(gap, gap) for gap in statement.gaps]
    if gaps:
        parts.append(f"<p>{words.LEFT_OUT.format(gaps=escape(', '.join(gaps)))}</p>")
    for finding in by_weight(statement.findings):
        lines = "".join(f"<li>{escape(line)}</li>" for line in finding.explanation)
        parts.append(
            f"<p>“{escape(finding.quote)}”. "
            f"{words.ABOUT_RULE.format(rule=escape(finding.rule))}</p>"
            f"{f'<ul>{lines}</ul>' if lines else ''}"
        )
    return "".join(parts)
