"""How often, how long, how much: each is a figure, not a degree."""

from __future__ import annotations

from analyzer.language.elements.figures import DAY, NUMBER, PER, UNIT

AMOUNT = (
    # "30 minutes a day"
    rf"\b{NUMBER}\s?{UNIT}(?:\s{PER}\s?{UNIT})?",
    # "twice a week", "3 sessions per month", "2 x weekly"
    rf"\b(?:once|twice|{NUMBER}\s?(?:x|times?|sessions?|visits?))\s?(?:{PER}\s?)?"
    rf"(?:{UNIT}|daily|weekly|monthly|half-termly|termly)",
    # "one 45-minute session per week"
    rf"\bper {UNIT}",
    # "twice", "4 times"; "once" alone is a condition
    rf"\b(?:once (?:a|an|per|every|each|in|daily|weekly)|twice|{NUMBER}\s?(?:x|times))\b",
    # "every other day", "each lesson"
    rf"\b(?:every|each)\s(?:other\s|{NUMBER}\s|single\s|school\s)?(?:{UNIT}|morning|afternoon|recess|"
    rf"lunch|time|test|quiz|assignment|transition|lesson|{DAY})",
    # "daily"; not of "the daily schedule"
    r"\b(?:daily|weekly|biweekly|bi-weekly|fortnightly|monthly|termly|half-termly|quarterly|hourly|"
    r"nightly)\b(?! (?:\w+ )?(?:schedule|timetable|routine|planner|agenda|living|life|activit))",
    r"\b(?:time and a half|time-and-a-half|double time|double the time|time and one[- ]half|"
    r"one and a half times|twice the time)\b",
    # "1.5x", "25%"
    r"\b\d+(?:\.\d+)?\s?(?:x|%|percent|per cent)(?!\w)",
    # "1/2"
    r"\b\d+/\d+\b",
    # "up to 5"
    rf"\b(?:at least|minimum(?: of)?|min\.|no (?:more|fewer|less) than|up to|maximum(?: of)?|max\.?|"
    rf"half) {NUMBER}",
    # "half of the questions"
    r"\bhalf (?:of )?(?:the |as many )\w+",
    # "10:15"
    r"\b\d{1,2}[:.]\d{2}\b",
    r"\ball (?:day|block|year)\b|\bfull[- ]time\b|\bat all times\b|\balways\b",
)
