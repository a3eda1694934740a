"""What a statement already says: who, when, where, how much, criterion, by when, measured how, …

Each element is found by words (rules/terms) or by a pattern over the folded text. An element is a
fact of the wording, never a judgment: checking decides what a missing one means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from analyzer.language.folding import Folded
from analyzer.language.parsing import Parsed
from analyzer.language.terms import terms
from analyzer.model import Element

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?(?:\s?(?:-|to|or)\s?\d+(?:[.,]\d+)?)?|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|half|a quarter)"
)
_UNIT = r"(?:second|sec|minute|min|hour|hr|day|week|wk|month|year|yr|term|semester|block|period|lesson|session|class|class(?:es)?)(?:s|es)?\b\.?"
_PER = r"(?:a|an|per|each|every|/|in a|in each)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?s?"

# How often, how long, how much: each is a figure, not a degree.
_AMOUNT = (
    rf"\b{_NUMBER}\s?{_UNIT}(?:\s{_PER}\s?{_UNIT})?",
    rf"\b(?:once|twice|{_NUMBER}\s?(?:x|times?|sessions?|visits?))\s?(?:{_PER}\s?)?(?:{_UNIT}|daily|weekly|monthly|half-termly|termly)",
    rf"\b(?:once (?:a|an|per|every|each|in|daily|weekly)|twice|{_NUMBER}\s?(?:x|times))\b",
    rf"\b(?:every|each)\s(?:other\s|{_NUMBER}\s|single\s|school\s)?(?:{_UNIT}|morning|afternoon|recess|lunch|time|test|quiz|assignment|transition|lesson|{_DAY})",
    r"\b(?:daily|weekly|biweekly|bi-weekly|fortnightly|monthly|termly|half-termly|quarterly|hourly|nightly)\b",
    r"\b(?:time and a half|time-and-a-half|double time|double the time|time and one[- ]half|one and a half times|twice the time)\b",
    r"\b\d+(?:\.\d+)?\s?(?:x|%|percent|per cent)(?!\w)",
    r"\b\d+/\d+\b",
    rf"\b(?:at least|minimum(?: of)?|min\.|no (?:more|fewer|less) than|up to|maximum(?: of)?|max\.?|half) {_NUMBER}",
    r"\bhalf (?:of )?(?:the |as many )\w+",
    r"\b\d{1,2}[:.]\d{2}\b",
    r"\ball (?:day|block|year)\b|\bfull[- ]time\b|\bat all times\b|\balways\b",
)
_TIME_OF_DAY = (
    r"\b(?:every|each) (?!(?:other|one)\b)\w+",
    r"\bwhen (?:\w+ing)\b",
    r"\b(?:the )?(?:day|afternoon|evening|night|week|lesson) before\b",
    rf"\b\d{{1,2}} {_MONTH}\b|\bin {_MONTH}\b|\bfrom bell to bell\b|\buntil the [^,.;]+",
    r"\b(?:at|from|until|by) \d{1,2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?\b",
    rf"\b(?:on )?{_DAY}\b",
    r"\b(?:at|near|by) the (?:start|beginning|end) of\b[^,.;]*",
    r"\b(?:before|after|during|prior to|in advance of|following|while|ahead of)\s(?!(?:his|her|their) (?:own )?(?:peers|needs))[^,.;()]+",
    r"\b(?:each|every|first thing in the|in the) (?:morning|afternoon)s?\b",
    r"\b(?:block|period)s? [a-h1-9]\b",
    r"\b(?:at all times|always|throughout the (?:school )?day|all day|the day before|any time|as soon as)\b",
    r"\b(?:recess|lunch(?:time)?|dismissal|arrival|snack)\b",
)
_SEEN_TRIGGER = (
    r"\b(?:when|whenever|if|once|after|as soon as) (?:he|she|they|the student|\w+) "
    r"(?:\w+ )?(?:covers?|shows?|raises?|holds? up|hands?|taps?|points?|asks?|says?|signs?|leaves?|puts?|gives?|requests?|"
    r"climbs?|runs?|throws?|hits?|cries|yells?|finishes|completes?|arrives?|enters?|stops?|places?|presents?|turns?|"
    r"pushes|drops?|slides?|hides?|rips?|tears?|screams?|shouts?|bangs?|bites?|kicks?|paces?|rocks|hums?|closes?|lies|"
    r"uses?|signals?|touches|reaches|has (?:been )?(?:sitting|working|seated))\b[^,.;]*"
)
_BY_WHEN = (
    rf"\bby \d{{1,2}} {_MONTH}\b|\bby (?:the )?(?:easter|halloween|thanksgiving|march break|spring break|winter break|half[- ]term|christmas)\b",
    r"\b(?:over|across|throughout) the (?:school )?(?:year|term|semester)\b|\bafter graduation\b|\bby the (?:first|second|third|fourth|next|last) (?:marking |reporting )?(?:period|term|quarter|semester)\b",
    rf"\bby (?:the )?(?:end of |mid-?|early |late |start of |beginning of )?(?:the )?(?:{_MONTH}\b\.?[ \d,_]*|{_NUMBER}?\s?(?:school )?(?:year|term|semester|quarter|reporting period)(?:[- ]?end)?|winter|spring|fall|summer|christmas|march|year[- ]end|annual review|next (?:review|report|meeting)|report card|key stage \d|grade \d+|\d{{4}}|\d{{1,2}}/\d{{1,2}}|____|end of)[^,.;]{{0,20}}",
    rf"\bwithin (?:the (?:next )?)?{_NUMBER}?\s?(?:school )?{_UNIT}",
    rf"\b(?:this|next|in the next|over the (?:next|course of the)|for the|during the) (?:{_NUMBER} )?(?:school )?(?:year|term|semester|reporting period|quarter)\b",
    rf"\b(?:in|over|until|before) {_MONTH}\.?,? ?(?:\d{{1,2}},? ?)?(?:\d{{4}})?\b",
    rf"\b{_MONTH}\.? \d{{1,2}}(?:,? \d{{4}})?\b|\b{_MONTH}\.? \d{{4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b",
    r"\bin (?:\d+|six|eight|ten|twelve|thirty-six) (?:instructional )?weeks\b|\bby the end of the (?:iep|plan|ipp)\b|\bby (?:the )?annual review\b|\bby \w+ \d{4}\b",
)
_CRITERION = (
    r"\b\d+(?:\.\d+)?\s?(?:%|percent|per cent)",
    rf"\b{_NUMBER}(?: times)?\s?(?:/|of|out of|in|out of a possible|of the last|on|of every)\s?(?:the |a possible |every |her |his )?(?:{_NUMBER})\b",
    rf"\b(?:at least|a minimum of|minimum|no (?:more|fewer|less) than|fewer than|less than|more than|up to|within|maximum of|a maximum of) {_NUMBER}\b",
    r"\b(?:wpm|cwpm|words per minute|words a minute|correct words|level [a-z\d]\b|rubric|score of)",
    r"\bwithout (?:any )?(?:\w+ )?(?:prompts?|prompting|reminders?|cues?|errors?|vocalizations?|help|assistance|support)\b",
    rf"\b(?:from|to) {_NUMBER}\b",
    r"\b(?:one|two|three|four|five|no|zero|\d+) (?:or fewer )?(?:\w+ ){0,2}(?:prompts?|reminders?|cues?)\b",
    rf"\b{_NUMBER} (?:consecutive |different |new |correct |complete |full |school )?(?!(?:choices|digit|grade)\b)(?:\w+ ){{0,2}}?\w+s\b",
    rf"\bfor {_NUMBER} {_UNIT}",
    rf"\b{_NUMBER} (?:minutes?|seconds?|days?|times|m|km|metres|meters|feet)\b",
    r"\b(?:every|each) (?:day|time|week|two weeks|morning|friday)\b",
    r"\b(?:to|of|with) \d+\b",
    r"\b\d+ ?x ?\d+\b",
    r"\b(?:facts|numbers|items|numerals) (?:from |up )?(?:to )?\d+",
)
_NOT_CRITERION = re.compile(
    r"\bgrades? \d+(?:(?:,| and|, and| or|-) ?\d+)*(?:st|nd|rd|th)?\b|\b\d+(?:st|nd|rd|th) grade\b|\b(?:one|two|three|\d+)-(?:digit|step|word|part|syllable|sentence)\b"
    r"|\b(?:19|20)\d{2}\b|\bwithin (?:\w+ ){1,2}(?:months?|weeks?|years?|terms?)\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\bgiven (?:a choice of )?\w+ choices\b|\bby (?:one|two|\d+) (?:grade[- ]levels?|grades?|years?)\b|\bwith \d peers?\b|\bwhen (?:given|presented)[^,.;]*"
    r"|\bone[- ]?(?:to|on)[- ]?one\b|\b1:1\b|\bat one time\b|\bone (?:another|or more)\b|\bthis one\b"
)
# A tool, a person's help, a setting or a moment; not a degree ("with 95% accuracy"), not company.
# A count of the outcome itself, strict enough to make "improve" or "understand" measurable: the two
# regions of "an understanding of two regions" and the 80% of "80% of the time" count nothing.
_COUNT = (
    r"\b\d+(?:\.\d+)?\s?(?:%|percent|per cent)\s(?:accuracy |correct |correctly |success )?(?:of|on|over|across)\s(?!the time\b|time\b|his time|her time|their time|the day\b)\w+",
    rf"\b{_NUMBER}(?: times)?\s?(?:/|of|out of|out of a possible|of the last|of every)\s?(?:the |a possible |every |her |his |their )?(?:{_NUMBER})\b(?!\s?%)",
    rf"\b(?:at least|a minimum of|minimum|no (?:more|fewer|less) than|fewer than|less than|more than|up to|maximum of|a maximum of) {_NUMBER}\b(?!\s?(?:%|percent|per cent))",
    r"\b(?:wpm|cwpm|words per minute|words a minute|correct words|level [a-z\d]\b|rubric|score of|standard score|percentile)",
    rf"\b(?:from {_NUMBER}\b[^.;]{{0,40}} to|by) {_NUMBER}\b(?!\s?(?:%|percent|per cent)|/\d)",
    r"\b(?:from )\d+ ?% (?:\w+ )?to \d+ ?%",
    rf"\bfrom (?:half|none|no|a (?:third|quarter)|{_NUMBER})\b[^.;]{{0,40}}? to (?:all|every|both)\b",
    r"\b(?:one|two|three|four|five|no|zero|\d+) (?:or fewer )?(?:\w+ ){0,2}(?:prompts?|reminders?|cues?|errors?)\b",
    rf"(?<!of )(?<!about )(?<!between )(?<!in )(?<!with )(?<!from )\b{_NUMBER} (?:consecutive |different |new |correct |complete |full )?(?!(?:choices|digit|grade)\b)(?:\w+ ){{0,2}}?(?:\w+s|people|children)\b",
    rf"\b{_NUMBER} (?:minutes?|seconds?|times|m|km|metres|meters|feet)\b",
    rf"\bto (?:zero|none|{_NUMBER})(?: times| or fewer| or less)?(?: (?:a|an|per|each|every|in)\b|$| by\b)",
)
_CONDITION = (
    r"\b(?:given|provided with|presented with|when (?:given|provided|presented|asked|shown|modelled|modeled|prompted|using|working|reading|writing|faced|transitioning|playing))\b[^,.;]*",
    r"\b(?:when|while|as|if|before|after|following|during|upon|in response to|between)\s(?!this\b|that\b)[^,.;]+",
    r"\b(?:using|by using|with the (?:use|help|aid|assistance|support) of|from a|off a|on a|on an)\s(?!a variety|various|different|appropriate|strateg|cues such|effective|correct|proper)[^,.;]+",
    r"\bwith(?:out)? (?:(?:no |any |a maximum of |at most |only |up to |fewer than |less than |verbal |visual |adult |staff |teacher |ea |peer |physical |minimal |gestural |additional |one |two |three |\d+ |his |her |their |a |an |the )*)(?:prompt\w*|cue\w*|remind\w*|support\w*|assist\w*|help|scaffold\w*|model\w*|guid\w*|schedule\w*|checklist\w*|organizer\w*|card\w*|chart\w*|manipulatives|calculator|device\w*|partner|template\w*|script\w*|timer\w*|board\w*|visual\w*|map|frame\w*|starters?|software|technology|structure)\b",
    r"\bwith (?:\d+|one|two|three|a|an|his|her|their|familiar|unfamiliar) (?:\w+ ){0,2}(?:peers?|partner|friend|classmates?|buddy)\b",
    r"\b(?:in|within|across|at|on|outside|around) (?:(?:a|an|the|his|her|their|all|both|small|large|structured|unstructured|familiar|whole|group|classroom|school|social|natural|general|education|partner|preferred|non-preferred|general education|secondary|quiet|non-distracting|low-demand|two|three|\d+|low|high|daily|everyday|real|academic|conversational|independent|english|math|science|reading|writing|language|arts)[\s-]+)*(?:class\w*|groups?|settings?|school|room|lab|situations?|playground|gym|environments?|lessons?|subjects?|centres?|centers?|games?|discussions?|contexts?|play|periods?|times?|conversations?|activit\w+|recess|blocks?|sessions?|assignments?|tasks?|opportunities|hallways?|lunchroom|cafeteria|tests?|quizzes|workplace|store|desk|carpet|level|text\w*|passages?|paragraphs?|stor(?:y|ies))\b",
    r"\b(?:on|from|off|in|of) (?:a|an|the|his|her|their|my) (?:\w+ ){0,2}(?:map|chart|card|cards|list|page|worksheet|sheet|passage|book|menu|screen|calendar|clock|ring|mat|keyboard|tablet|device|board|binder|planner|agenda|google doc|document|graph|diagram|script|model)\b",
    r"\b(?:flash ?cards?|word list|picture cards?|pictures of|base[- ]ten blocks|counters|number line|level(?:led)? (?:texts?|passages?|books?)|grade \d passages?|first try|with no help|by (?:himself|herself|themselves)|on (?:his|her|their) own|from memory|cold read)\b",
    r"\b(?:classroom|washroom|group|partner) (?:rules|routines?|activit\w+|visits?|work|discussions?|participation)\b|\bupon request\b|\bwhole-class\b|\bsmall-group\b",
)
_EVIDENCE = (
    r"\b\d+(?:\.\d+)?\s?%",
    rf"\b{_NUMBER}\s?(?:/|of|out of|of the last|of the|on)\s?(?:the |her |his )?(?:last |first )?\d+\b",
    r"\b(?:from|to) (?:about |around )?\d+(?:\.\d+)?\b",
    r"\b\d+(?:\.\d+)? (?:\w+ ){0,2}(?:words?|wpm|minutes?|times|days?|sentences|requests|books?|levels?|trials|letters|sounds|steps|sessions|problems|prompts|incidents|occasions|mornings|facts|items|checks|questions|points|paragraphs|seconds)\b",
    r"\b(?:level|score[sd]?|stage|standard score|percentile|rate)(?: of| is| at|:)? ?[a-z]?\d*\b(?<=\d)",
    r"\b\d+/\d+\b",
    rf"\b{_NUMBER} (?:\w+ ){{1,2}}(?:out )?of {_NUMBER}\b",
    r"\b(?:all|both) (?:\d+|two|three|four|five|ten)\b",
    r"\b(?:once|twice|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?(?:times|days|books|words|sentences|out of|of)\b",
)
_DATE = (
    rf"\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b|\b{_MONTH}\.?,? \d{{4}}\b|\b\d{{1,2}} {_MONTH}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})\b",
)
_NAMED_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Auntie|Uncle|Elder)\.? ?[A-Z][\w'-]+")
_PLACE_ONLY = re.compile(
    r"\b(?:near|beside|close to|next to|proximity to|away from|facing|access to|between) (?:the |his |her |their |a )?$"
)

_MOMENT = re.compile(
    r"\b(?:for|during|on|in|at|before|after|when|with|following|each|every|to (?:complete|write|assist)|complet\w+|tak(?:e|ing)|making|"
    r"administer\w*|writ(?:e|ing)|of|between|alternatives to|throughout)\s(?:[\w'-]+(?:,|/| and| or)?\s){0,3}$|^$"
)

_ELEMENTS: dict[str, tuple[str, ...]] = {
    "amount": _AMOUNT,
    "time": _TIME_OF_DAY,
    "trigger": (_SEEN_TRIGGER,),
    "by_when": _BY_WHEN,
    "criterion": _CRITERION,
    "count": _COUNT,
    "date": _DATE,
    "condition": _CONDITION,
    "evidence": _EVIDENCE,
    "room": (
        r"\bperiods? \d\b",
        r"\b(?:his|her|their|the|on|to|student's|\w+'s) desk\b",
        r"\bdesk$",
    ),
}
_TERMED = {
    "who": "roles",
    "subject": "subjects",
    "room": "rooms",
    "task": "tasks",
    "record": "records",
    "measure": "measures",
}


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    # Written for small letters: to match in any case takes twice as long.
    return tuple(re.compile(pattern) for pattern in _ELEMENTS[name])


@cache
def _term_pattern(name: str) -> re.Pattern[str]:
    words = sorted(terms(name), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")


def find_elements(parsed: Parsed) -> tuple[Element, ...]:
    """Return the elements a statement states, with their places in the statement's text."""
    found = sorted(
        set(_spans(parsed.folded)), key=lambda element: (element[1], element[2], element[0])
    )
    return tuple(
        Element(name, *parsed.folded.span(start, end)) for name, start, end in found if end > start
    )


def _spans(folded: Folded) -> Iterator[tuple[str, int, int]]:
    text = folded.small
    masked = _NOT_CRITERION.sub(lambda match: "#" * len(match.group()), text)
    for name in _ELEMENTS:
        searched = masked if name in ("criterion", "count") else text
        for pattern in _patterns(name):
            for match in pattern.finditer(searched):
                yield name, match.start(), match.end()
    roles = [match.span() for match in _term_pattern("roles").finditer(text)]
    for name, term in _TERMED.items():
        for match in _term_pattern(term).finditer(text):
            if name in ("room", "subject") and _is_in(match, roles):
                continue  # "classroom teacher" names a person
            if name == "who" and not _acts(text, match):
                continue
            if name == "task" and not _is_moment(text, match):
                continue
            yield name, match.start(), match.end()
    for match in _NAMED_PERSON.finditer(folded.text):
        yield "who", match.start(), match.end()


def _is_in(match: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= match.start() and match.end() <= end for start, end in spans)


def _acts(text: str, role: re.Match[str]) -> bool:
    """Whether a role is named as somebody who does something, not as a place ("near the teacher")."""
    if role.group() in ("staff", "the school", "school staff", "staff member"):
        return False
    return _PLACE_ONLY.search(text[: role.start()]) is None


def _is_moment(text: str, task: re.Match[str]) -> bool:
    """Whether a task says when ("a scribe for tests"), not what is worked on ("shorten the test")."""
    return _MOMENT.search(text[: task.start()]) is not None


def says(text: str, name: str) -> bool:
    """Whether a text (a heading, say) holds an element of this name; for those found by pattern."""
    small = text.lower()
    return any(pattern.search(small) for pattern in _patterns(name))


def has(elements: Iterable[Element], *names: str) -> bool:
    """Whether any element of one of these names is there."""
    return any(element.name in names for element in elements)
