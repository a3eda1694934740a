"""What next: what to ask first, when to go a step up, and where, by place, each with its source."""

from __future__ import annotations

import datetime as dt
from functools import cache

import streamlit as st
import yaml
from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from analyzer import resources
from analyzer.app import words
from analyzer.app.html import escape
from analyzer.model import PLACES


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Part):
    """Where a fact was found, and when somebody last looked."""

    title: str
    url: HttpUrl
    checked: dt.date


class Path(_Part):
    """One way to take a worry further."""

    name: str
    what: str
    link: HttpUrl | None = None
    link_name: str = ""
    sources: tuple[Source, ...] = Field(min_length=1)


class Place(_Part):
    """What to do next in one place (`rules/places/<place>.yaml`)."""

    place: str
    plan_name: str
    good_to_know: str = ""
    good_to_know_sources: tuple[Source, ...] = ()
    paths: tuple[Path, ...]


class Anywhere(_Part):
    """What holds in every place (`rules/places/anywhere.yaml`)."""

    ask_first: tuple[str, ...]
    signs: tuple[str, ...]


@cache
def anywhere() -> Anywhere:
    """Read what holds everywhere. It is ours and the same for all, so it is kept."""
    text = (resources.folder("rules") / "places" / "anywhere.yaml").read_text(encoding="utf-8")
    return Anywhere.model_validate(yaml.safe_load(text))


@cache
def at(place: str) -> Place | None:
    """Read what holds in one place; None where nobody has checked it yet."""
    file = resources.folder("rules") / "places" / f"{place}.yaml"
    if place not in PLACES or not file.is_file():
        return None
    return Place.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))


def show(place: str) -> None:
    """Show the questions to ask first, the signs, and the paths of a place."""
    general, local = anywhere(), at(place)
    st.html(
        f"<h2>{words.NEXT_TITLE}</h2><h3>{words.NEXT_ASK}</h3>{_list(general.ask_first)}"
        f"<h3>{words.NEXT_SIGNS}</h3>{_list(general.signs)}<p>{words.NEXT_SIGNS_END}</p>"
    )
    if local is None:
        st.html(f'<p class="note">{words.NEXT_NONE.format(place=escape(PLACES[place]))}</p>')
    else:
        st.html(_paths(local))
    st.html(f'<p class="muted">{words.NEXT_NOT_ADVICE}</p>')


def _list(lines: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def _paths(local: Place) -> str:
    parts = [f"<h3>{words.NEXT_PATHS.format(place=escape(PLACES[local.place]))}</h3>"]
    if local.good_to_know:
        source = _sources(local.good_to_know_sources)
        parts.append(f'<p class="note">{escape(local.good_to_know)} {source}</p>')
    for path in local.paths:
        link = f" {_link(path.link, path.link_name)}" if path.link else ""
        parts.append(
            f"<li><strong>{escape(path.name)}</strong>. {escape(path.what)}{link}"
            f"<br>{_sources(path.sources)}</li>"
        )
    head, steps = parts[: 1 + bool(local.good_to_know)], parts[1 + bool(local.good_to_know) :]
    return f'{"".join(head)}<ol class="paths">{"".join(steps)}</ol>'


def _link(url: HttpUrl, name: str) -> str:
    return f'<a href="{escape(str(url))}" rel="noreferrer">{escape(name or str(url.host))}</a>'


def _sources(sources: tuple[Source, ...]) -> str:
    if not sources:
        return ""
    said = "; ".join(
        f"{_link(source.url, source.title)}, "
        f"{words.NEXT_CHECKED.format(date=source.checked.isoformat())}"
        for source in sources
    )
    return f'<span class="muted">{words.NEXT_SOURCE}: {said}</span>'
