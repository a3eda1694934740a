"""The cards: the words in their sentence, why to ask, the question, and the sentence to ask for."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from analyzer.app import copy_button, sentence, session, words
from analyzer.app.html import Span, escape, mark
from analyzer.app.questions import GROUP_OF, Card, by_weight, suggestions
from analyzer.app.session import Draft, Status, Work
from analyzer.model import Finding, Statement, Suggestion

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
            _choose_place(card, work)
        draft = work.draft(card, place)
        offered = suggestions(statement)
        if offered:
            _sentence(card, work, draft, offered, unfolded=unfolded)
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
    st.button(
        words.UNDO,
        key=f"undo-{card.key}",
        on_click=_decide,
        args=(card, work, ""),
        type="secondary",
    )


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
    spans = [
        Span(
            finding.start,
            finding.end,
            f'<mark class="group-{GROUP_OF[finding.category]}">',
            "</mark>",
        )
        for finding in statement.findings
    ]
    lead = f'<span class="lead-in">{escape(statement.lead_in)} </span>' if statement.lead_in else ""
    return f'<blockquote class="says">{lead}{mark(statement.text, spans)}</blockquote>'


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


# --- the sentence to ask for ---


def _choose_place(card: Card, work: Work) -> None:
    key = f"place-{card.key}"
    st.session_state.setdefault(key, work.place(card))
    st.html(f'<p class="muted">{words.CARD_ALSO_COUNT.format(number=len(card.places))}</p>')
    names = _unlike([_place_name(statement) for statement in card.places])
    st.selectbox(
        words.WHICH_PLACE,
        options=range(len(names)),
        format_func=names.__getitem__,
        key=key,
        on_change=lambda: work.places.__setitem__(card.key, st.session_state[key]),
    )


def _unlike(names: list[str]) -> list[str]:
    """Put numbers on equal names: Streamlit tells choices apart by what they show."""
    seen: Counter[str] = Counter()
    unlike = []
    for name in names:
        seen[name] += 1
        unlike.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unlike


def _place_name(statement: Statement) -> str:
    page = f"{words.CARD_PAGE.format(page=statement.page)}: " if statement.page else ""
    return page + statement.text


def _sentence(
    card: Card, work: Work, draft: Draft, offered: tuple[Suggestion, ...], *, unfolded: bool
) -> None:
    place = work.place(card)
    name = f"{card.key}-{place}"
    st.html(f'<h4>{words.SUGGESTED}</h4><p class="suggested">{_with_blanks(draft.text)}</p>')
    if len(offered) > 1:
        _choose_way(name, work, draft, offered)
    suggestion = offered[draft.way]
    label = words.FILL_OR_CHANGE if suggestion.blanks else words.CHANGE_WORDS
    # What is folded is not drawn: fields nobody sees would make every click slower.
    fold = st.expander(label, expanded=unfolded, key=f"fill-{name}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        if suggestion.facts:
            facts = "; ".join(fact.rstrip(".") for fact in suggestion.facts) + "."
            st.html(f'<p class="muted">{escape(words.FACTS.format(facts=facts))}</p>')
        for index in range(len(suggestion.blanks)):
            _blank(name, work, draft, suggestion, index)
        _own_words(name, work, draft)


def _with_blanks(text: str) -> str:
    shown = escape(text)
    for blank in dict.fromkeys(sentence.open_blanks(text)):
        name, colon, examples = (escape(part) for part in blank.partition(":"))
        open_blank = f'<span class="blank">[<b>{name}</b>{colon}{examples}]</span>'
        shown = shown.replace(f"[{escape(blank)}]", open_blank)
    return shown


def _choose_way(name: str, work: Work, draft: Draft, offered: tuple[Suggestion, ...]) -> None:
    key = f"way-{name}"
    st.session_state.setdefault(key, draft.way)

    def chosen() -> None:
        session.choose_way(draft, offered, st.session_state[key])
        work.saved = False
        _forget_widgets(name)

    names = _unlike([suggestion.intent or suggestion.text for suggestion in offered])
    st.radio(
        words.WHICH_WAY,
        options=range(len(names)),
        format_func=names.__getitem__,
        key=key,
        on_change=chosen,
    )


def _forget_widgets(name: str) -> None:
    """Let the blanks and the full sentence of a card be drawn afresh from its draft."""
    for key in list(st.session_state):
        if str(key).startswith((f"blank-{name}-", f"pick-{name}-", f"own-{name}")):
            del st.session_state[key]


def _blank(name: str, work: Work, draft: Draft, suggestion: Suggestion, index: int) -> None:
    blank = suggestion.blanks[index]
    key, pick = f"blank-{name}-{draft.way}-{index}", f"pick-{name}-{draft.way}-{index}"
    st.session_state.setdefault(key, draft.answers.get(index, ""))

    def filled() -> None:
        session.fill_blank(draft, suggestion, index, st.session_state[key])
        st.session_state[f"own-{name}"] = draft.text
        work.saved = False

    def picked() -> None:
        st.session_state[key] = st.session_state[pick] or ""
        filled()

    label = blank.name[:1].upper() + blank.name[1:]
    st.text_input(label, key=key, on_change=filled, live=True, autocomplete="off")
    if blank.examples:
        st.pills(
            words.BLANK_CHOICES.format(blank=blank.name),
            options=blank.examples,
            key=pick,
            on_change=picked,
            label_visibility="collapsed",
            wrap=True,
        )


def _own_words(name: str, work: Work, draft: Draft) -> None:
    key = f"own-{name}"
    st.session_state.setdefault(key, draft.text)

    def changed() -> None:
        draft.text = " ".join(st.session_state[key].split())
        work.saved = False

    st.text_area(words.FULL_SENTENCE, key=key, on_change=changed, height="content")


# --- what to do with it ---


def _buttons(card: Card, work: Work, draft: Draft) -> None:
    place = work.place(card)
    item = next((item for item in work.listed(card) if item.place == place), None)
    with st.container(horizontal=True, key=f"buttons-{card.number}"):
        if item is None:
            _button(words.ADD, "list", card, _add, work, place, primary=True)
        else:
            _button(words.TAKE_OFF, "list", card, _take_off, work)
        if item is not None and item.text != draft.text:
            _button(words.CHANGE, "change", card, _add, work, place, primary=True)
        if item is None and len(card.places) > 1:
            label = words.ADD_ALL.format(number=len(card.places))
            _button(label, "add-all", card, _add_all, work)
        if draft.text:
            copy_button.show(
                draft.text,
                caption=words.COPY,
                label=words.COPY_LABEL.format(number=card.number),
                key=f"copy-{card.key}-{place}",
            )
        if item is None:
            _button(words.SKIP, "skip", card, _decide, work, "skipped")
    said = f"✓ {words.STATUS_LISTED}" if item is not None else ""
    st.html(f'<p class="listed" role="status">{said}</p>')


def _button(
    label: str,
    name: str,
    card: Card,
    action: object,
    *args: object,
    primary: bool = False,
) -> None:
    st.button(
        label,
        key=f"{name}-{card.key}",
        type="primary" if primary else "secondary",
        on_click=action,  # type: ignore[arg-type]
        args=(card, *args),
    )


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
            _button(words.FINE, "fine", card, _decide, work, "fine")
            _button(words.MISREAD, "misread", card, _decide, work, "misread")
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
