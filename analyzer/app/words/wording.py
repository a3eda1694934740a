"""The words of the second step: summary, what we read, cards, the plan beside them."""

from __future__ import annotations

from analyzer.app.questions import Group
from analyzer.model import Kind

# --- summary ---

MADE_UP = "Made-up example. This child is not real."
READ = "We read {statements}."
STATEMENTS = ("goal or support", "goals and supports")
SOME = "{number} have wording worth asking about."
SOME_ONE = "1 has wording worth asking about."
START_WITH = "Start with these {number}."
ONLY_MAYBE = "We found nothing we are sure about. Some lines below may be fine. It is your call."
KIND_TO_TEACHERS = "Teachers often write this way because forms are short. A question is enough."
CLEAR_TITLE = "Clear already ({number})"
CLEAR_LEAD = "These lines say enough. You can thank the school for them."
CLEAR_NAMES = "Says {elements}."
SUPPORT_TELLS: dict[str, str] = {
    "who": "who",
    "when": "when",
    "amount": "how much",
    "where": "where",
    "trigger": "on what sign",
    "tracked": "how it is tracked",
}
GOAL_TELLS: dict[str, str] = {
    "behaviour": "what we will see",
    "criterion": "how well",
    "condition": "in what setting",
    "by_when": "by when",
    "measured_how": "how it is measured",
}
MISSING_TITLE = "Missing from the plan ({number})"
MISSING_ASK = "Ask: {question}"
NOTHING_FOUND_TITLE = "We did not find vague wording we know about."
NOTHING_FOUND = (
    "That does not mean the plan is right for your child. Here are 5 questions worth asking anyway."
)
QUESTIONS_ANYWAY = (
    "Is each support happening now?",
    "Who gives it, and when in the school day?",
    "How does the school keep track of it?",
    "What shows that my child is making progress?",
    "When will we look at the plan again?",
)
NOT_A_PLAN_TITLE = "This does not look like an IEP."
NOT_A_PLAN = "We found no goals or supports in it. Is it the right file?"
ANOTHER_FILE = "Choose another file"
ONLY_TEXT = "Some pages may be pictures, or the plan may use a form we do not know yet."

# --- check what we read ---

CHECK_READING = "Check what we read"
CHECK_READING_LEAD = "We think the plan holds {counts}. We are not sure about these lines:"
CHECK_READING_SURE = "We think the plan holds {counts}."
CHECK_LINE = "What is this line?"
READ_AGAIN = "Thank you. We checked the plan again."
KIND_NAMES: dict[Kind, str] = {
    "goal": "A goal",
    "objective": "A step toward a goal",
    "support": "A support",
    "progress": "A progress note",
    "present": "About your child",
    "other": "Not part of the plan",
}
KIND_COUNTS: dict[Kind, tuple[str, str]] = {
    "goal": ("goal", "goals"),
    "objective": ("step toward a goal", "steps toward goals"),
    "support": ("support", "supports"),
    "progress": ("progress note", "progress notes"),
    "present": ("line about your child", "lines about your child"),
    "other": ("other line", "other lines"),
}

# --- the parent's questions ---

GROUP_NAMES: dict[Group, str] = {
    "what": "What exactly?",
    "when": "How often, and when?",
    "who": "Who does it?",
    "sure": "Will it really happen?",
    "know": "How will we know?",
    "tone": "How it talks about your child",
}
CARDS_TITLE = "What to ask about"
FILTER = "Show"
FILTER_START = "Start here ({number})"
FILTER_ALL = "All ({number})"
FILTER_GROUP = "{name} ({number})"
FILTER_MAYBE = "Maybe fine ({number})"
FILTER_SET_ASIDE = "Set aside ({number})"
PART_WHICH = "This is a long plan. Which part do you want to see?"
PART_ALL = "The whole plan"
PART_START = "The start of the plan"
PART_PAGES = "Pages {first} to {last}"
CARDS = ("card", "cards")
FILTER_EMPTY = "Nothing left here."
MORE_CARDS = "Cards {first} to {last} of {total}"
PREVIOUS_CARDS = "Previous cards"
NEXT_CARDS = "Next cards"
SEE_ALL = "See all {number} cards"

# --- a card ---

CARD_PAGE = "Page {page}"
CARD_SECTION = "in “{section}”"
CARD_ALSO = "Also on {pages}."
CARD_ALSO_COUNT = "The same words stand in {number} lines."
PAGE_ONE = "page {page}"
PAGE_MANY = "pages {pages}"
MAYBE_TAG = "Maybe fine, your call"
WHY = "Why it matters"
ASK = "Ask"
SUGGESTED = "Suggested wording"
NO_SUGGESTION = "We have no sentence to suggest here. The question is the best next step."
WHICH_PLACE = "Which line?"
WHICH_WAY = "Another way to ask"
FILL_OR_CHANGE = "Fill in the blanks, or change the words"
CHANGE_WORDS = "Change the words"
BLANK_CHOICES = "Examples for “{blank}”"
FULL_SENTENCE = "The sentence to ask for (you can change it)"
FACTS = "From the plan: {facts}"
ADD = "Add to my list"
ADD_ALL = "Add all {number} lines"
TAKE_OFF = "Take off my list"
CHANGE = "Save the change"
COPY = "Copy wording"
COPY_SHORT = "Copy"
COPY_LABEL = "Copy wording of card {number}"
COPIED = "Copied"
COPY_FAILED = "Select the text and press Ctrl+C"
SKIP = "Skip"
FINE = "This is fine"
MISREAD = "We read this wrong"
MORE = "More choices"
MORE_LEAD = "Is this fine for your child? Or did we read the line wrong? Set it aside here."
SEE_IN_PLAN = "See it in the plan"
STATUS_LISTED = "On my list."
STATUS_SKIPPED = "Skipped."
STATUS_FINE = "You said this is fine."
STATUS_MISREAD = "You said we read this wrong. Please look at the page in the plan itself."
ABOUT_CHECK = "About this check"
ABOUT_RULE = "Rule: {rule}"
LEFT_OUT = "This line does not say {gaps}."
GAP_NAMES: dict[str, str] = {
    "what": "which support",
    "who": "who does it",
    "when": "when",
    "where": "where",
    "tracked": "how anyone knows it was done",
    "behaviour": "what we would see",
    "criterion": "how well or how much",
    "condition": "in what setting",
    "by_when": "by when",
    "measured_how": "how it is measured",
    "evidence": "what shows it",
}

# --- reading view ---

READING_TITLE = "The plan's own words"
READING_LEAD = "Numbers lead to the cards. Nothing in the plan was changed."
READING_PAGE = "Page {page}"
READING_MARK = ", card {number}"
PAGE_PICTURE = "Show the page as the school made it"
PAGE_PICTURE_WHICH = "Which page?"
PAGE_PICTURE_ALT = "Page {page} as the school made it. Its words stand below."
PAGE_PICTURE_FAILED = "We could not draw this page. Its words stand below."
READING_TABLE = "Table {number} of the plan"
TICKED = "ticked"
NOT_TICKED = "not ticked"
