"""How much of it: the level of a goal, a count of the outcome itself, the figures of a progress note."""

from __future__ import annotations

import re

from analyzer.language.elements.figures import NUMBER, UNIT

# A level with its measure: "to the grade 4 level, as measured by …", "… level on an inventory".
_GRADE_LEVEL = (
    r"\bto (?:a |the )?#+ level\b"
    r"(?=.*\bmeasured\b| (?:on|in) (?:an?|the|his|her|their) [^.;]*"
    r"\b(?:inventory|assessment|test|probe|screener|rubric)\b)"
)
CRITERION = (
    # "80 percent"
    r"\b\d+(?:\.\d+)?\s?(?:%|percent|per cent)",
    # "4 out of 5", "3 of the last 4"
    rf"\b{NUMBER}(?: times)?\s?(?:/|of|out of|in|out of a possible|of the last|on|of every)\s?"
    rf"(?:the |a possible |every |her |his )?(?:{NUMBER})\b",
    # "fewer than 3"
    r"\b(?:at least|a minimum of|minimum|no (?:more|fewer|less) than|fewer than|less than|more than|up to|"
    rf"within|maximum of|a maximum of) {NUMBER}\b",
    r"\b(?:wpm|cwpm|words per minute|words a minute|correct words|level [a-z\d]\b|rubric|score of)",
    # the grade alone is masked, see below
    _GRADE_LEVEL,
    # "without verbal prompts"
    r"\bwithout (?:any )?(?:\w+ )?"
    r"(?:prompts?|prompting|reminders?|cues?|errors?|vocalizations?|help|assistance|support)\b",
    # "from 12"
    rf"\b(?:from|to) {NUMBER}\b",
    # "one or fewer verbal prompts"
    r"\b(?:one|two|three|four|five|no|zero|\d+) (?:or fewer )?(?:\w+ ){0,2}(?:prompts?|reminders?|cues?)\b",
    # "3 consecutive days", "five complete sentences"
    rf"\b{NUMBER} (?:consecutive |different |new |correct |complete |full |school )?"
    r"(?!(?:choices|digit|grade)\b)(?:\w+ ){0,2}?\w+s\b",
    rf"\bfor {NUMBER} {UNIT}",
    rf"\b{NUMBER} (?:minutes?|seconds?|days?|times|m|km|metres|meters|feet)\b",
    r"\b(?:every|each) (?:day|time|week|two weeks|morning|friday)\b",
    # "count to 70"
    r"\b(?:to|of|with) \d+\b",
    # "5 x 5"
    r"\b\d+ ?x ?\d+\b",
    # "facts up to 10"
    r"\b(?:facts|numbers|items|numerals) (?:from |up )?(?:to )?\d+",
)
# Figures that say which task or which child, not how well: "grade 4", "two-step", "one-to-one".
NOT_CRITERION = re.compile(
    r"\bgrades? \d+(?:(?:,| and|, and| or|-) ?\d+)*(?:st|nd|rd|th)?\b|\b\d+(?:st|nd|rd|th) grade\b"
    r"|\b(?:one|two|three|\d+)-(?:digit|step|word|part|syllable|sentence)\b"
    r"|\b(?:19|20)\d{2}\b|\bwithin (?:\w+ ){1,2}(?:months?|weeks?|years?|terms?)\b"
    r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\bgiven (?:a choice of )?\w+ choices\b"
    r"|\bby (?:one|two|\d+) (?:grade[- ]levels?|grades?|years?)\b|\bwith \d peers?\b"
    r"|\bwhen (?:given|presented)[^,.;]*"
    r"|\bone[- ]?(?:to|on)[- ]?one\b|\b1:1\b|\bat one time\b|\bone (?:another|or more)\b|\bthis one\b"
)
# Strict enough to make "improve" or "understand" measurable: the two regions of "an understanding
# of two regions" and the 80% of "80% of the time" count nothing.
COUNT = (
    _GRADE_LEVEL,
    # "90% accuracy on quizzes"
    r"\b\d+(?:\.\d+)?\s?(?:%|percent|per cent)\s(?:accuracy |correct |correctly |success )?"
    r"(?:of|on|over|across)\s(?!the time\b|time\b|his time|her time|their time|the day\b)\w+",
    # "4 out of 5"
    rf"\b{NUMBER}(?: times)?\s?(?:/|of|out of|out of a possible|of the last|of every)\s?"
    rf"(?:the |a possible |every |her |his |their )?(?:{NUMBER})\b(?!\s?%)",
    # "at least 5"
    r"\b(?:at least|a minimum of|minimum|no (?:more|fewer|less) than|fewer than|less than|more than|up to|"
    rf"maximum of|a maximum of) {NUMBER}\b(?!\s?(?:%|percent|per cent))",
    r"\b(?:wpm|cwpm|words per minute|words a minute|correct words|level [a-z\d]\b|rubric|score of|"
    r"standard score|percentile)",
    # "from 12 words to 30", "by 10"
    rf"\b(?:from {NUMBER}\b[^.;]{{0,40}} to|by) {NUMBER}\b(?!\s?(?:%|percent|per cent)|/\d)",
    # "from 40% to 60%"
    r"\b(?:from )\d+ ?% (?:\w+ )?to \d+ ?%",
    # "from half of them to all"
    rf"\bfrom (?:half|none|no|a (?:third|quarter)|{NUMBER})\b[^.;]{{0,40}}? to (?:all|every|both)\b",
    r"\b(?:one|two|three|four|five|no|zero|\d+) (?:or fewer )?(?:\w+ ){0,2}"
    r"(?:prompts?|reminders?|cues?|errors?)\b",
    # "5 complete sentences"; not "of two regions"
    r"(?<!of )(?<!that )(?<!which )(?<!about )(?<!between )(?<!in )(?<!with )(?<!from )"
    rf"\b{NUMBER} (?:consecutive |different |new |correct |complete |full )?"
    r"(?!(?:choices|digit|grade)\b)(?:\w+ ){0,2}?(?:\w+s|people|children)\b",
    rf"\b{NUMBER} (?:minutes?|seconds?|times|m|km|metres|meters|feet)\b",
    # "to two times a week"
    rf"\bto (?:zero|none|{NUMBER})(?: times| or fewer| or less)?(?: (?:a|an|per|each|every|in)\b|$| by\b)",
)
EVIDENCE = (
    r"\b\d+(?:\.\d+)?\s?%",
    # "4 of the last 5"
    rf"\b{NUMBER}\s?(?:/|of|out of|of the last|of the|on)\s?(?:the |her |his )?(?:last |first )?\d+\b",
    # "from about 20"
    r"\b(?:from|to) (?:about |around )?\d+(?:\.\d+)?\b",
    # "42 words"
    r"\b\d+(?:\.\d+)? (?:\w+ ){0,2}(?:words?|wpm|minutes?|times|days?|sentences|requests|books?|levels?|"
    r"trials|letters|sounds|steps|sessions|problems|prompts|incidents|occasions|mornings|facts|items|"
    r"checks|questions|points|paragraphs|seconds)\b",
    # "standard score of 85"
    r"\b(?:level|score[sd]?|stage|standard score|percentile|rate)(?: of| is| at|:)? ?[a-z]?\d*\b(?<=\d)",
    r"\b\d+/\d+\b",
    # "three mornings out of five"
    rf"\b{NUMBER} (?:\w+ ){{1,2}}(?:out )?of {NUMBER}\b",
    r"\b(?:all|both) (?:\d+|two|three|four|five|ten)\b",
    r"\b(?:once|twice|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?"
    r"(?:times|days|books|words|sentences|out of|of)\b",
)
