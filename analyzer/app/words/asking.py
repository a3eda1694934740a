"""The words of the third step: the list and the e-mail."""

from __future__ import annotations

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
EMAIL_HIDDEN = "What you save here has roles for names. What you copy keeps the names."
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
