"""Nobody in particular, the child, the family."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An adult will walk her to the bus.", ["An adult"]),
        ("Someone reads the test aloud.", ["Someone"]),
        ("Read aloud by available staff.", ["available staff"]),
        ("He attends art with support personnel.", ["support personnel"]),
        ("All adults use the same words.", []),
        ("Adult prompting at lunch.", []),
        ("The EA walks her to the bus.", []),
        ("Trained staff lift him.", []),
        ("A peer helper carries his tray.", []),
        ("Weekly chats with an adult.", ["an adult"]),
    ],
)
def test_nobody_in_particular(text, words):
    assert words_of("nobody", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Student will ask for help.", ["Student will ask for help"]),
        ("He is responsible for his planner.", ["responsible"]),
        ("Parents will ensure the laptop is charged.", ["Parents will ensure"]),
        ("Student is expected to ask.", ["Student is expected to ask"]),
        ("He may ask for a break.", []),
        ("Mom and the EA will write in the book.", []),
        ("Parents will receive a report each Friday.", []),
    ],
)
def test_left_to_the_child_or_the_family(text, words):
    assert words_of("left_to_family", text) == words


def test_only_supports_are_read():
    assert words_of("nobody", "Lee will greet an adult.", "goal") == []
    assert words_of("left_to_family", "Lee will ask for help.", "goal") == []
