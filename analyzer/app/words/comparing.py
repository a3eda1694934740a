"""The words of the screen beside the road: last year's plan and this year's."""

from __future__ import annotations

from analyzer.exports.comparison import content
from analyzer.exports.comparison.files import ComparisonKind

# --- last year and this year ---

LAST_YEAR = "Last year"
LAST_YEAR_LEAD = "See what changed in the plan, and if the school made the changes you asked for."
LAST_YEAR_OFFER = "I have last year's plan too"
LAST_YEAR_OFFER_HELP = (
    "Choose last year's plan here first. Then choose this year's plan at the top. "
    "You will see what changed."
)
EARLIER_UPLOAD = "Last year's plan (Word or PDF)"
EARLIER_HELP = "Any older copy of the plan works too."
EARLIER_WAITING = "We have last year's plan. Now choose this year's plan."
ASKED_UPLOAD = "Your saved work from last time (if you have it)"
ASKED_HELP = "It holds what you asked for. See which of your changes the school made."
OTHER_FILES = "Choose other files"
SAME_FILE = "This is the same file as the plan you have open. Choose last year's plan."
OWN_WORK_FILE = (
    "This work file is about the plan you have open. Choose one you saved for the plan before it."
)
NOTHING_ASKED = "There is no list in this work file. Choose one that has your list in it."
COMPARED_WITH = "Held beside {name}."

# --- what changed ---

CHANGES_TITLE = "What changed"
CHANGE_TITLE = "{title} ({number})"
CHANGE_TITLES = content.TITLES
CHANGE_LEADS = content.LEADS
LEFT_TITLE = content.LEFT_TITLE
LEFT_LEAD = content.LEFT_LEAD
LEFT_KINDS: dict[str, str] = {
    "name": "A name",
    "date": "A date",
    "school year": "A school year",
    "grade": "A grade",
}
THEN, NOW = content.THEN, content.NOW
HOW_MARKED = content.HOW_MARKED
ONLY_THEN, ONLY_NOW = "only last year:", "only this year:"
SEE_CARD = "See what to ask (card {number})"

# --- did the school make the changes? ---

ASKED_TITLE = content.ASKED_TITLE
RESULTS = content.RESULTS
RESULT_SIGNS: dict[str, str] = {"made": "✓", "in other words": "✓", "in part": "½"}
ASKED_COUNTS: dict[str, tuple[str, str]] = {
    "made": ("1 is made", "{number} are made"),
    "in part": ("1 is made in part", "{number} are made in part"),
    "not yet": ("1 is not made yet", "{number} are not made yet"),
}
YOU_ASKED = "You asked for"
ASKED_OLD = "The old plan said"
SAYS_NOW = "The plan says now"
ASK_AGAIN = "Put it on my list again"
NO_LINE_TO_ASK = "No line of the new plan is about this. Copy the words into your e-mail."
COPY_ASKED = "Copy wording of change {number}"
THANKS_TITLE = "A thank-you you can send"
THANKS = (
    "Thank you for making {changes} we asked for in the plan. "
    "It helps us all to know what will happen and when."
)
THANKS_THE_ONE, THANKS_ALL = "the change", "all the changes"
THANKS_ONE, THANKS_SOME = "one of the changes", "{number} of the changes"
THANKS_COPY = "Copy the thank-you"

# --- keeping it ---

COMPARISON_TITLE = "Keep this page"
COMPARISON_LEAD = "Save it to print, to send or to bring to the meeting."
COMPARISON_NAMES: dict[ComparisonKind, str] = {
    "html": "What changed (page to print)",
    "docx": "What changed (Word file)",
    "json": "What changed (for programs)",
}
TO_WORDING = "Go to the wording"
