"""How figures, units and dates are written: the pieces that the patterns of elements are made of.

All patterns of this folder are written for small letters.
"""

from __future__ import annotations

NUMBER = (
    r"(?:\d+(?:[.,]\d+)?(?:\s?(?:-|to|or)\s?\d+(?:[.,]\d+)?)?|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|half|a quarter)"
)
UNIT = (
    r"(?:second|sec|minute|min|hour|hr|day|week|wk|month|year|yr|term|semester|block|period|lesson|"
    r"session|class|class(?:es)?)(?:s|es)?\b\.?"
)
PER = r"(?:a|an|per|each|every|/|in a|in each)"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?s?"
