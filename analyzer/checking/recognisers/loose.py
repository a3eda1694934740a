"""Acts and measures said so loosely that nothing is fixed: "step in", "at intervals", "or so"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.language import Parsed, Span, student_acts
from analyzer.model import Kind

_WHOM = r"(?:him|her|them|\w+|the (?:student|child|pupil))"
_END = r"(?=\s*(?:$|[.,;]|when|if\b|as\b|before|after|until|during|at\b|in\b))"
_STATES = (
    r"(?:busy|occupied|calm|engaged|focused|motivated|settled|included|happy|regulated|"
    r"on task|on track)"
)
_MANNERS = r"(?:early|gently|calmly|quickly|promptly|positively|discreetly|quietly|appropriately)"
_LOOSE_ACTS = (
    r"step(?:s|ped|ping)? in(?! (?:the|a|an|his|her|their|each|front)\b)",
    r"(?:pitch|chip)(?:es|s|ing)? in",
    r"keep(?:s|ing)? (?:an? )?(?:close |watchful )*(?:eye|eyes|watch) on",
    r"(?:watch|look)(?:es|s|ing)? (?:out|over) for",
    rf"keep(?:s|ing)? {_WHOM} {_STATES}",
    r"(?:to )?liais(?:e|es|ing)(?! (?:\w+ ){1,5}(?:on|about|over|regarding)\b)",
    r"(?:work(?:s|ing)? closely|link(?:s|ing)?(?: in| up)?|collaborat(?:e|es|ing)) with",
    r"(?:lend|give)(?:s|ing)? (?:him |her |them )?a hand(?: with \w+)?",
    r"(?:pop|drop)(?:s|ping)? (?:in|by)",
    r"float(?:s|ing)? (?:between|among|around)",
    r"touch(?:es|ing)? base",
    r"stay(?:s|ing)? in touch",
    r"help(?:s|ing)? out(?: with \w+)?",
    r"(?:be|is|are) (?:on hand|there for (?:him|her|them))",
    rf"(?:redirect|intervene|step in|prompt|de-escalate|debrief|reassure)s? {_MANNERS}",
    rf"(?:redirect|reassure|intervene|de-escalate)s?(?: (?:him|her|them))?{_END}",
    r"(?:anticipate|pre-empt|preempt|head off|defuse)s? (?:(?:his|her|their|any|potential) )?"
    r"(?:triggers?|needs|difficult\w+|behaviou?rs?|problems?|challenges|escalations?|conflicts?)",
    r"co-?regulat(?:e|es|ing)",
    r"(?:vary|varies|adapt|adapts|adjust|adjusts|change|changes|tweak|tweaks) "
    r"(?:the|her|his|their|your) (?:approach|delivery|style|response|tone)",
    r"use (?:your |good |staff |professional )?(?:judg\w+|discretion|common sense)",
    r"play(?:s|ing)? it by ear",
    rf"set(?:s|ting)? {_WHOM} up for success",
)
_ACTS = re.compile(r"\b(?:" + "|".join(_LOOSE_ACTS) + r")(?![\w-])")
_CHOICES = re.compile(
    r"\b(?:g[ai]?ve?|gives|giving|offers?|offering|provid(?:e|es|ing)) "
    r"(?:(?:him|her|them|some|the (?:student|child|pupil)) )?(choices|options)\b"
    r"(?! (?:of|between|from|on|for|to|in|such|like|that)\b| ?[:(])",
)
_NEEDS = re.compile(
    r"\b(?:attend|see|cater|tend)(?:s|ing)? (?:to|for) (?:(?:his|her|their|all|any|the) )?"
    r"((?:\w+ ){0,2}needs)\b",
)
_TRAINING = re.compile(
    r"\b(?:receiv|get|giv|attend|provid|offer|tak)\w* (?:part in )?"
    r"(?:further |staff |some )?(training)\b"
    r"(?! (?:in|on|about|for|from|to|by|day)\b| ?[:(])",
)
_TOOLS = re.compile(
    r"(?:^|\b(?:and|of|[.,;]) )(tools|resources|options)(?= (?:(?:will be|are|to be) )?"
    r"(?:trial+ed|tried|explored|considered|introduced|found|sourced)\b)",
)
_HOW = re.compile(
    r"[^.;]{0,60}?(?:\bby \w+ing\b|:|\(|\busing\b|\bat \d|\bevery \d|\b\d+ ?min|\bwith a \w+ card)"
)
_UNITS = r"(?:minutes?|hours?|days?|weeks?|months?|terms?|years?|lessons?|sessions?|periods?)"
_MEASURES = (
    r"(?:(?:session|visit|meeting) )?(?:length|duration|frequency|timing|amount|intensity|number)"
)
_WORK = (
    r"(?:worksheets?|assignments?|homework|tasks?|tests?|quizzes|readings?|essays?|projects?|"
    r"passages?|written work|classwork|coursework)"
)
_LOOSE_AMOUNTS = (
    r"(?:just )?a (?:tiny |wee |little )?(?:bit|little|lot|touch|tad) "
    r"(?:more|less|longer|shorter|extra|fewer|slower|earlier|later)",
    rf"at an? (?:\w+ )?(?:{_MEASURES}|rate|pace) (?:suited|suitable|appropriate|that suits|"
    r"that works|determined|agreed|matched|tailored|based|to be)"
    r"(?: (?!is\b|are\b|will\b|were\b|was\b)[\w'-]+){0,5}",
    r"of (?:an? )?(?:suitable|appropriate|reasonable|varying|variable|adequate|sufficient|flexible|"
    rf"manageable|unspecified) {_MEASURES}",
    rf"{_MEASURES} (?:and \w+ )?(?:varies|vary|will vary|to vary|tbd|tba|as agreed|"
    r"to be (?:agreed|determined|decided|confirmed|set|discussed)|depend(?:s|ing) (?:up)?on "
    r"(?:\w+ ){0,2}\w+)",
    r"on an? (?:rotating|rotational|rota|sliding|flexible|variable|drop-in|intermittent|"
    r"as-and-when|irregular|fluctuating|time-permitting|case-by-case) basis",
    rf"(?:(?:every|each|once an?|twice an?|about an?|\d+|two|three|five|ten) )?{_UNITS} or so",
    rf"every (?:few|couple of|so many) {_UNITS}",
    r"(?:now and again|once in a while|here and there|on and off|most of the time|"
    r"much of the time|some of the time|a lot of the time|as and when)",
    r"as (?:much|often|many|frequently|little) as (?:possible|practicable|practical|feasible|"
    r"(?:he|she|they|staff|we) (?:can|is able|are able))",
    r"keep(?:s|ing)? (?:the |his |her |their )?(?:demands|expectations|instructions|directions|"
    r"tasks|work|homework|sessions|lessons) (?:low|short|light|brief|minimal|manageable|"
    r"to a minimum)",
    r"an? (?:reasonable|suitable|appropriate|certain|fair) "
    r"(?:time|period|while|amount|number|length)(?: of time)?",
)
_AMOUNTS = re.compile(r"\b(?:" + "|".join(_LOOSE_AMOUNTS) + r")(?![\w-])")
_TRIMMED = re.compile(
    rf"\b{_WORK} (?:(?:is|are|will be|can be) )?(trimmed|cut down|cut back|scaled (?:back|down)|"
    r"shortened|lightened|pared (?:back|down)|condensed)"
    r"(?! (?:to|from|by (?!the|a|an|his|her)\w+)\b)",
)
_WATCHED = re.compile(
    r"\b(?:monitor|review|track|check|observ|assess|evaluat)\w*(?: (?:and|or) \w+)? "
    r"(over time)(?![\w-])"
)


def loose_act(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "step in", "liaise", "keep an eye on": help with no act anyone could see."""
    if kind != "support":
        return
    for span, _ in parsed.matches(_ACTS):
        verb = next((t for t in span if t.lower_ != "to"), span[0])
        if not student_acts(verb) and not _HOW.match(parsed.doc[span.end :].text):
            yield span
    for pattern in (_CHOICES, _NEEDS, _TRAINING, _TOOLS):
        yield from (span for span, _ in parsed.matches(pattern, group=1))


def loose_amount(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "at intervals that suit", "length varies", "each term or so", "a bit more"."""
    if kind != "support":
        return
    yield from (span for span, _ in parsed.matches(_AMOUNTS))
    for pattern in (_TRIMMED, _WATCHED):
        yield from (span for span, _ in parsed.matches(pattern, group=1))
