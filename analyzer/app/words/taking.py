"""The words of the fourth step: files, saved work, what next."""

from __future__ import annotations

# --- take it along ---

FILES_TITLE = "Files for the meeting"
FILES_LEAD = "Each file is made on this computer when you ask for it."
FILES_EMPTY = "Put something on your list first. Then your files can be made."
FILES_MORE = "More kinds of files"
FILES_MAKE = "Make: {name}"
FILES_SAVE = "Save: {name}"
FILE_FAILED = "This file could not be made. The others still work."
HIDE_NAMES = "Hide names in what I save"
HIDE_NAMES_HELP = (
    "Names become roles, such as “[student]”. "
    "Birth dates, numbers and home addresses are hidden too."
)
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
