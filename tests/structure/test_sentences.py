import pytest

from analyzer.structure.sentences import join_continued, split


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in join_continued(text, split(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Reads with 80% acc. in 4 of 5 opp. on three probes.",
        "Ms. Lee gives him 20 min. of practice, e.g. flash cards.",
        "Meets approx. twice a week (see p. 4 for dates).",
        "Joe is at 3.5 gr. level in spelling.",
        "1. Extended time",
        "Break cards (ask Mr. Otto. He keeps them.) on the desk",
    ],
)
def test_abbreviations_and_brackets_do_not_split(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He reads. She writes.", ["He reads.", "She writes."]),
        ("Uses toys, books, etc. Staff will help.", ["Uses toys, books, etc.", "Staff will help."]),
        ("Works for 20 min. The EA sits near.", ["Works for 20 min.", "The EA sits near."]),
        ("Say “Stop. ”If he runs, wait.", ["Say “Stop. ”", "If he runs, wait."]),
        ("Headphones • Timer • A quiet desk", ["Headphones", "Timer", "A quiet desk"]),
        ("Is it working? Yes! Go on.", ["Is it working?", "Yes!", "Go on."]),
    ],
)
def test_sentences_split(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Staff will use a timer. This will be set for ten minutes.",
        "He may take a break. For example, a walk to the office.",
        "Scored 3 of 4 on both tasks. Objective met.",
    ],
)
def test_a_sentence_that_only_continues_stays(text: str) -> None:
    assert pieces(text) == [text]
