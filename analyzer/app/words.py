"""All the words of the page in one place, so that one test can check that they are easy to read.

Written for a tired parent: grade 6 or lower, short sentences, calm, kind to teachers. Text in
braces is filled in by the page; `counted` chooses between one and many.
"""

from __future__ import annotations

from analyzer.app.questions import Group
from analyzer.model import Kind


def counted(number: int, one: str, many: str) -> str:
    """Say a number with its noun: "1 card", "3 cards"."""
    return f"{number} {one if number == 1 else many}"


# --- every screen ---

PAGE_TITLE = "IEP Analyzer"
STEPS = ("Choose the plan", "Look at the wording", "My list and e-mail", "Take it along")
STEPS_SHORT = ("Plan", "Wording", "E-mail", "Take along")
STEP_OF = "Step {step} of 4"
NAVIGATION = "Steps"
ERROR_TITLE = "There is a problem"
CRASH = "Something went wrong on our side. Your file was not sent anywhere."
CRASH_CODE = "If you report this, give this code: {code}. It holds nothing from your file."
TRY_AGAIN = "Try again"
START_OVER = "Start again with another plan"
UNDO = "Undo"

# --- first screen ---

TITLE = "Check your child's IEP for vague wording"
LEAD = "See which words to ask about, and what to ask for instead, before the meeting."
PRIVACY_HERE = (
    "Your file stays on this computer. Nothing is sent, saved or shared. "
    "Close the tab and it is gone."
)
PRIVACY_HOSTED = (
    "Your file goes to the computer that runs this page. It is kept in memory while you work. "
    "It is gone when you leave."
)
PLACE = "Where is the school?"
UPLOAD = "Choose the IEP (Word or PDF, up to 25 MB)"
SAMPLE = "Try it with a made-up IEP"
PASTE = "Paste the text instead"
PASTE_LABEL = "Text of the plan"
PASTE_HELP = "Copy the goals and supports from the plan. Put each one on its own line."
PASTE_BUTTON = "Check this text"
PASTE_EMPTY = "There is no text yet. Paste some lines of the plan, then try again."
PASTED_NAME = "Pasted text"
REOPEN = "Open my saved work"
REOPEN_LABEL = "Choose the work file you saved here"
REOPEN_WAITING = (
    "Your saved work does not hold the plan. Choose the plan again and your work will be put back."
)
ABOUT_TITLE = "What this does and does not do"
ABOUT = (
    "It finds words in the plan that two people could read in two ways.",
    "It gives you a question to ask and a clearer sentence to suggest.",
    "It does not know your child. You and the school decide what your child needs.",
    "It is not legal advice. No school is told that you used it.",
    "You can black out names first. It works the same.",
)
OTHER_SAMPLES = "More made-up plans"
OTHER_SAMPLES_HELP = "None of these children is real."
OPEN_SAMPLE = "Open {name}"

# --- reading the file ---

READING_STEPS: dict[str, str] = {
    "read": "Opening the file",
    "understand": "Finding goals and supports",
    "check": "Checking the wording",
    "suggest": "Writing better sentences",
}
WORKING_LONG = "This is a long plan. It can take a minute."
STOP = "Stop"
STOPPED = "Stopped. Nothing was kept."
OPEN_PLAN = "Open now: {name}"
BACK_TO_PLAN = "Back to this plan"

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

# --- my list ---

LIST_TITLE = "My list"
LIST_EMPTY = "Your list is empty. Go back to the wording and choose “Add to my list” on a card."
LIST_BACK = "Back to the wording"
LIST_LONG = "Schools answer short lists best. Put the ones that matter most first."
LIST_ITEM = "Says now:"
LIST_ASKS = "Ask for:"
LIST_UP = "Move up"
LIST_DOWN = "Move down"
LIST_REMOVE = "Take off"
LIST_OPEN_BLANKS = "Left for the school to fill in: {blanks}."
LIST_NEXT = "Go to my list and e-mail ({number})"
LIST_TO_EMAIL = "Go to the e-mail"
EMAIL_NEXT = "Next: take it along"

# --- the e-mail ---

EMAIL_TITLE = "Your e-mail"
EMAIL_KIND = "What do you want to write?"
EMAIL_TONE = "How should it sound?"
EMAIL_DETAILS = "Names and dates"
EMAIL_DETAILS_LEAD = "Fill in what you like. A blank stays in brackets in the e-mail."
EMAIL_FIELDS: dict[str, str] = {
    "student": "Your child's first name",
    "to": "Who you write to",
    "sender": "Your name",
    "plan_date": "Date on the plan",
    "meeting": "Date of the meeting",
    "reply_by": "Please reply by",
    "seen": "What you see, in your own words",
    "times": "Times that work for you",
    "present": "Who was there",
    "agreed": "What was agreed: who does what, by when",
    "earlier": "When you wrote before",
}
TONE_NAMES: dict[str, str] = {"warm": "Warm", "plain": "Plain", "firm": "Firm"}
EMAIL_NEEDS_LIST = "This e-mail quotes lines of the plan. Put one on your list first."
EMAIL_REPLY_BY_HELP = "This date is our idea, not a rule. Change it if you like."
EMAIL_SUBJECT = "Subject"
EMAIL_BODY = "E-mail (you can change it)"
EMAIL_COPY = "Copy e-mail"
EMAIL_COPY_SUBJECT = "Copy subject"
EMAIL_OPEN = "Open in my e-mail program"
EMAIL_OPEN_HELP = "Copy the e-mail first. Long e-mails may have to be pasted into your program."
EMAIL_LENGTH = "{words} words. About {minutes} to read."
EMAIL_BLANKS = "Still to fill in: {blanks}."
EMAIL_REWRITE = "Write it new"
EMAIL_CHANGED = "You changed this e-mail. New choices do not change it."
EMAIL_SAVE_TEXT = "Save as text"
EMAIL_SAVE_EML = "Save as e-mail file"
MINUTES = ("minute", "minutes")
ATTACHMENT_TITLE = "The list to attach"
ATTACHMENT_LEAD = "The e-mail is short. This list has every line with your question and wording."
ATTACHMENT_SHOW = "Show the list"
ATTACHMENT_COPY = "Copy the list"
ATTACHMENT_SAVE = "Save the list"
BEFORE_SENDING = "Before you send it"
BEFORE_SENDING_STEPS = (
    "Read it aloud once.",
    "Send it to the teacher or case manager first.",
    "Keep a copy.",
)

# --- take it along ---

FILES_TITLE = "Files for the meeting"
FILES_LEAD = "Each file is made on this computer when you ask for it."
FILES_EMPTY = "Put something on your list first. Then your files can be made."
FILES_MORE = "More kinds of files"
FILES_MAKE = "Make: {name}"
FILES_SAVE = "Save: {name}"
FILE_FAILED = "This file could not be made. The others still work."
HIDE_NAMES = "Hide names in what I save"
HIDE_NAMES_HELP = "Names the plan gives are put as roles, such as “the student”."
SAVE_TITLE = "Save my work"
SAVE_LEAD = (
    "This page forgets your work when you close it. Save a work file to come back later. "
    "It holds parts of the plan, so keep it safe."
)
SAVE_WITH_PLAN = "Keep the plan in it too"
SAVE_WITH_PLAN_HELP = "Then you need only this one file to go on."
HIDE_MORE = "More names to hide, with commas between"
SAVE_HIDDEN = "With names hidden, the plan itself is left out. Keep the plan to go on later."
SAVE_BUTTON = "Save my work"
REOPENED = "Your saved work is back."
REOPENED_SOME = "Your saved work is back. {lost} of your list not found in this plan."
LOST_LINES = ("line", "lines")
BAD_WORK_FILE = "This is not a work file from this page. Choose the file you saved here."

# --- what next ---

NEXT_TITLE = "What next"
NEXT_ASK = "Ask these first"
NEXT_SIGNS = "Signs that it is time to go a step up"
NEXT_SIGNS_END = "Going a step up does not mean you will not work with the school."
NEXT_PATHS = "Where you can go in {place}"
NEXT_SOURCE = "Source"
NEXT_CHECKED = "checked on {date}"
NEXT_NOT_ADVICE = "This is not legal advice."
NEXT_NONE = "We have not checked the steps for {place} yet. The questions above work anywhere."
