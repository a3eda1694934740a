"""How a name printed on a form is read: without numbering, case, plurals, and whose it is."""

from __future__ import annotations

import re
import unicodedata

from analyzer.memory import once_a_report
from analyzer.structure.patterns import pattern, straight, words

_SPELLINGS = {
    "behavior": "behaviour",
    "behavioral": "behavioural",
    "programme": "program",
    "programmes": "programs",
    "counselor": "counsellor",
    "organisation": "organization",
    "organisational": "organizational",
    "individualised": "individualized",
    "specialised": "specialized",
    "postsecondary": "post-secondary",
    "math's": "maths",
}
_SMALL_WORDS = words(
    "the of a an for to and or in on at with by his her their your my our this that is are be "
    "de des du la le les et ou i me we us you he him she they them it"
)
_WHOSE = words("student child pupil learner young person s")
_SHORT = 6  # words after a colon that are still a name
_NUMBER = r"(?:\d+(?:\.\d+)*|[ivx]{1,4}|[a-z])"
_LEADING = re.compile(
    rf"^(?:(?:section|part|step|page|box|item|area|table|form)\s+{_NUMBER}\b\s*[.:)\-]*|"
    rf"(?:\d+(?:\.\d+)*\s*[.:)\-]*|\(?{_NUMBER}[.:)\-]))\s+(?=\S)"
)
_TRAILING = re.compile(r"\s*(?:#|no\.?|number)?\s*\d+(?:\.\d+)*[a-z]?$|\s+[a-c]$|\s+#$")
_SECTION = re.compile(rf"(?:section|part)\s+{_NUMBER}\b")

# A form's short question without its question mark: "How we will know", "What staff do".
_PROMPT = pattern(r"^(?:what|how|where|who|when|why|which)(?:\s+[\w'/-]+){1,7}\s*[:?]?$")


def is_prompt(text: str) -> bool:
    """Whether a line is a short question of the form, whose answer follows."""
    return _PROMPT.match(straight(text)) is not None


def plain(name: str) -> str:
    """Return a name in small letters without accents, brackets, underscores and odd quotes."""
    text = name.lower() if name.isascii() else _unaccented(name)
    text = text.replace("_", " ").replace("&", " and ").replace("(s)", "s")
    text = re.sub(r"\([^)]{0,300}\)|\[[^\]]{0,300}\]|'s\b|(?<=s)'", " ", text)
    return re.sub(r"\s+", " ", text).strip(" .:;,*-#\t")


def _unaccented(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("\u200b", ""))
    return straight("".join(c for c in decomposed if not unicodedata.combining(c)).casefold())


def normal(name: str) -> str:
    """Return what is compared: a name without small words, plurals and whose it is."""
    text = plain(name).replace("student-specific", "studentspecific")
    text = text.replace("/", " ").replace("-", " ")
    if _SECTION.fullmatch(text):
        return text
    words = re.findall(r"[a-z0-9']+", text)
    words = [_SPELLINGS.get(word, word) for word in words]
    kept = [singular(word) for word in words if word not in _SMALL_WORDS]
    owned = [word for word in kept if word not in _WHOSE]
    return " ".join(owned or kept or words)


def spelled(text: str) -> str:
    """Return the words of a sentence as they are compared: small letters, single spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold())) + " "


@once_a_report
def readings(name: str) -> tuple[str, ...]:
    """Return the ways a printed name may be read, the fullest first."""
    text = plain(name)
    bare = _TRAILING.sub("", _LEADING.sub("", text))
    found = [text]
    if match := _SECTION.match(text):
        found.append(match.group())
    found += [_LEADING.sub("", text), bare]
    for mark in (" - ", ": "):  # "Goal 2 - Progress": what stands last says what it is
        pieces = bare.split(mark)
        if len(pieces) > 1 and (mark == " - " or len(pieces[-1].split()) <= _SHORT):
            found.extend(reversed(pieces))
    for mark in (" / ", "/", " | "):  # bilingual names
        if mark in bare:
            found.extend(bare.split(mark))
    read = (normal(one) for one in dict.fromkeys(found))
    return tuple(dict.fromkeys(one for one in read if one))


def singular(word: str) -> str:
    """Return an English noun without its plural ending, roughly."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
