"""What the reader reads is easy, calm and kind: checked for all interface text in one place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyphen
import pytest
import yaml

from analyzer import letters, resources
from analyzer.app import words

HIGHEST_GRADE = 6
# A short text swings wildly by one long word; from this many words on, the figure means something.
ENOUGH_WORDS = 12
# Words a parent has to know here; each is as easy to them as a short word.
KNOWN = {"iep", "e-mail", "e-mails", "accommodation", "education", "individual", "tribunal"}
_SYLLABLES = pyphen.Pyphen(lang="en_GB")


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from texts(part)


def interface_texts() -> list[str]:
    values = [value for name, value in vars(words).items() if name.isupper()]
    return [text for value in (*values, letters.KINDS) for text in texts(value)]


def place_texts() -> list[str]:
    folder = resources.folder("rules") / "places"
    found = []
    for file in sorted(folder.glob("*.yaml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        found += [content.get("good_to_know", ""), *content.get("ask_first", ())]
        found += [*content.get("signs", ()), *(path["what"] for path in content.get("paths", ()))]
    return [text for text in found if text]


def syllables(word: str) -> int:
    if word in KNOWN:
        return 1
    # Hyphens are not set near the ends of words ("any"), so vowels are counted too; more counts.
    sounds = len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e(s|d)?$|'", "", word)))
    return max(len(_SYLLABLES.positions(word)) + 1, sounds, 1)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade: years of school needed to read a text with ease."""
    text = re.sub(r"\{\w+\}", "it", text)
    found = re.findall(r"[a-z][a-z'\u2019-]*", text.casefold())
    sentences = max(1, len(re.findall(r"[.?!:](?:\s|$)", text.strip() + " ")))
    return 0.39 * len(found) / sentences + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def test_the_page_as_a_whole_is_easier_still():
    long = [text for text in interface_texts() if len(text.split()) >= ENOUGH_WORDS]
    assert grade(" ".join(long)) <= HIGHEST_GRADE - 2


@pytest.mark.parametrize("text", [*interface_texts(), *place_texts()])
def test_each_text_is_easy(text):
    if len(text.split()) >= ENOUGH_WORDS:
        assert grade(text) <= HIGHEST_GRADE, f"grade {grade(text):.1f}: {text}"


@pytest.mark.parametrize("text", [*interface_texts(), *place_texts()])
def test_each_text_is_calm_and_kind(text):
    assert "!" not in text
    forbidden = r"\b(legally|violat\w+|demand\w*|fail(s|ed|ure)?|non-compliant|suffers?|refus\w+)\b"
    assert not re.search(forbidden, text, re.IGNORECASE)
    longest = max(len(sentence.split()) for sentence in re.split(r"[.?!:]\s", text))
    assert longest <= 20


def test_no_text_is_kept_that_nobody_sees():
    code = "".join(
        file.read_text(encoding="utf-8") for file in Path(words.__file__).parent.parent.glob("*.py")
    )
    names = [name for name in vars(words) if name.isupper()]
    assert [name for name in names if f"words.{name}" not in code] == []
