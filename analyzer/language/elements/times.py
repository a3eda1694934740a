"""When: a time of the day, a trigger anyone can see, a date to reach something by."""

from __future__ import annotations

from analyzer.language.elements.figures import DAY, MONTH, NUMBER, UNIT

TIME_OF_DAY = (
    r"\b(?:every|each) (?!(?:other|one)\b)\w+",
    r"\bwhen (?:\w+ing)\b",
    r"\b(?:the )?(?:day|afternoon|evening|night|week|lesson) before\b",
    rf"\b\d{{1,2}} {MONTH}\b|\bin {MONTH}\b|\bfrom bell to bell\b|\buntil the [^,.;]+",
    # "at 10:15 a.m."
    r"\b(?:at|from|until|by) \d{1,2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?\b",
    rf"\b(?:on )?{DAY}\b",
    r"\b(?:at|near|by) the (?:start|beginning|end) of\b[^,.;]*",
    # "before math", "ahead of the bell"; not "after her own needs"
    r"\b(?:before|after|during|prior to|in advance of|following|while|ahead of)\s"
    r"(?!(?:his|her|their) (?:own )?(?:peers|needs))[^,.;()]+",
    r"\b(?:each|every|first thing in the|in the) (?:morning|afternoon)s?\b",
    r"\b(?:block|period)s? [a-h1-9]\b",
    r"\b(?:at all times|always|throughout the (?:school )?day|all day|the day before|any time|"
    r"as soon as)\b",
    r"\b(?:recess|lunch(?:time)?|dismissal|arrival|snack)\b",
)
# "when he covers his ears", "once she has been sitting": what the child does, not how it feels.
SEEN_TRIGGER = (
    r"\b(?:when|whenever|if|once|after|as soon as) (?:he|she|they|the student|\w+) (?:\w+ )?"
    r"(?:covers?|shows?|raises?|holds? up|hands?|taps?|points?|asks?|says?|signs?|leaves?|puts?|gives?|requests?|"
    r"climbs?|runs?|throws?|hits?|cries|yells?|finishes|completes?|arrives?|enters?|stops?|places?|presents?|turns?|"
    r"pushes|drops?|slides?|hides?|rips?|tears?|screams?|shouts?|bangs?|bites?|kicks?|paces?|rocks|hums?|closes?|lies|"
    r"uses?|signals?|touches|reaches|has (?:been )?(?:sitting|working|seated))\b[^,.;]*",
)
_HOLIDAY = r"(?:easter|halloween|thanksgiving|march break|spring break|winter break|half[- ]term|christmas)"
BY_WHEN = (
    # "by 30 june", "by the march break"
    rf"\bby \d{{1,2}} {MONTH}\b|\bby (?:the )?{_HOLIDAY}\b",
    # "throughout the school year", "by the second reporting period"
    r"\b(?:over|across|throughout) the (?:school )?(?:year|term|semester)\b|\bafter graduation\b"
    r"|\bby the (?:first|second|third|fourth|next|last) (?:marking |reporting )?"
    r"(?:period|term|quarter|semester)\b",
    # "by the end of june", "by year-end", "by the next review", "by 2027"
    rf"\bby (?:the )?(?:end of |mid-?|early |late |start of |beginning of )?(?:the )?"
    rf"(?:{MONTH}\b\.?[ \d,_]*|{NUMBER}?\s?(?:school )?(?:year|term|semester|quarter|reporting period)(?:[- ]?end)?|"
    r"winter|spring|fall|summer|christmas|march|year[- ]end|annual review|next (?:review|report|meeting)|"
    r"report card|key stage \d|grade \d+|\d{4}|\d{1,2}/\d{1,2}|____|end of)[^,.;]{0,20}",
    # "within 6 weeks"
    rf"\bwithin (?:the (?:next )?)?{NUMBER}?\s?(?:school )?{UNIT}",
    # "this year", "over the course of the two terms"
    rf"\b(?:this|next|in the next|over the (?:next|course of the)|for the|during the) (?:{NUMBER} )?"
    r"(?:school )?(?:year|term|semester|reporting period|quarter)\b",
    # "until june 2027"
    rf"\b(?:in|over|until|before) {MONTH}\.?,? ?(?:\d{{1,2}},? ?)?(?:\d{{4}})?\b",
    rf"\b{MONTH}\.? \d{{1,2}}(?:,? \d{{4}})?\b|\b{MONTH}\.? \d{{4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b",
    # "in 10 weeks", "by the end of the iep"
    r"\bin (?:\d+|six|eight|ten|twelve|thirty-six) (?:instructional )?weeks\b"
    r"|\bby the end of the (?:iep|plan|ipp)\b|\bby (?:the )?annual review\b|\bby \w+ \d{4}\b",
)
# "march 3rd, 2026", "12 may", "2026-05-12", "5/12/26"
DATE = (
    rf"\b{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?\b|\b{MONTH}\.?,? \d{{4}}\b|\b\d{{1,2}} {MONTH}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})\b",
)
