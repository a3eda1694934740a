"""Text made safe for the file it goes into."""

from __future__ import annotations

import re

# Characters XML 1.0 does not allow; a plan read from a damaged PDF can hold them.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    """Drop the characters that no XML file may hold."""
    return _NOT_XML.sub("", text)


def shortened(text: str, letters: int) -> str:
    """Return the text, cut between words to at most so many letters, with "…" where it goes on."""
    if len(text) <= letters:
        return text
    return text[:letters].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
