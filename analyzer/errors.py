"""The one exception a user sees: a sentence saying what is wrong and what to do next."""


class BadInput(Exception):
    """Something the user gave cannot be used.

    The message is shown to the user as it is: one or two plain sentences, what is wrong and what to
    do next. It never holds text from the document.
    """
