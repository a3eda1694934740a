"""A letter as the parent takes it along: plain text, an .eml file, a link that opens their mail."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from analyzer.letters.fields import Letter, one_line

_LONGEST_LINK = 1800  # characters; some mail programs cut longer links
_SHORT = "The full message is on your clipboard. Please paste it here.\n"


def text(letter: Letter) -> str:
    """Return the whole letter as plain text: subject, body, then the list."""
    parts = [f"Subject: {letter.subject}", letter.body.strip()]
    if letter.attachment:
        parts.append("-" * 40 + "\n" + letter.attachment.strip())
    return "\n\n".join(parts) + "\n"


def eml(letter: Letter, *, to: str = "") -> bytes:
    """Return the letter as an .eml draft that a mail program opens, the list attached.

    `to` is an address; line breaks in it or in the subject never become headers of their own.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _header(letter.subject)
    message["X-Unsent"] = "1"  # opens as a draft in the programs that know it
    address = _header(to)
    if "@" in address:
        with suppress(ValueError):  # no address: the parent writes it in their mail program
            message["To"] = address
    message.set_content(letter.body)
    if letter.attachment:
        message.add_attachment(letter.attachment, filename="lines-to-make-clearer.txt")
    return message.as_bytes()


def mailto(letter: Letter, *, to: str = "") -> str:
    """Return a mailto: link with the subject and the body, or a short body where it is too long."""
    head = f"mailto:{quote(_header(to), safe='@')}?subject={quote(letter.subject, safe='')}&body="
    body = quote(letter.body.replace("\n", "\r\n"), safe="")
    if len(head) + len(body) > _LONGEST_LINK:
        body = quote(_SHORT.replace("\n", "\r\n"), safe="")
    return head + body


def _header(value: str) -> str:
    """Return a value for a header: one line, and no encoded word that would become two of them."""
    return one_line(value).replace("=?", "= ?")
