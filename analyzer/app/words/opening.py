"""The words of the first screen, and of what every screen has."""

from __future__ import annotations

# --- every screen ---

PAGE_TITLE = "IEP Analyzer"
STEPS = (
    "Choose the plan",
    "Look at the wording",
    "My list and e-mail",
    "Take it along",
    "Last year and this year",
)
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
PLACE_CHECKING = "Checking the plan again for {place}."
PLACE_CHECKED = "We checked the plan again for {place}. Your list is kept."
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
PLANS_BEFORE = (
    "plan is before yours. Yours starts by itself.",
    "plans are before yours. Yours starts by itself.",
)
PAGE_READ = "Page {page} is read. This can take a while."
WORKING_LONG = "This is a long plan. It can take a minute."
STOP = "Stop"
STOPPED = "Stopped. Nothing was kept."
OPEN_PLAN = "Open now: {name}"
BACK_TO_PLAN = "Back to this plan"
