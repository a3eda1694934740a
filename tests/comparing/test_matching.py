"""The parts of matching one by one: topics, order, best pairs, clearer or vaguer, filled blanks."""

import numpy as np
import pytest

from analyzer.comparing.clarity import clarity
from analyzer.comparing.held import held, share, words_of
from analyzer.comparing.matching import best_pairs, match
from analyzer.comparing.order import neighbours
from analyzer.comparing.topics import stem, topics
from analyzer.comparing.wording import undated
from analyzer.model import Element, Finding, Statement
from analyzer.resources import folder, parse_yaml


def line(number, text, section="Supports", kind="support"):
    return Statement(f"s{number}", kind, text, section=section)


def vague(statement, quote):
    start = statement.text.index(quote)
    finding = Finding(
        "a.b", "open_list", start, start + len(quote), quote, "", "", "medium", "sure"
    )
    return Statement(statement.id, statement.kind, statement.text, findings=(finding,))


@pytest.mark.parametrize(
    ("word", "same"),
    [("walks", "walking"), ("copies", "copy"), ("running", "run"), ("classes", "class")],
)
def test_endings_do_not_matter(word, same):
    assert stem(word) == stem(word.upper().lower()) == stem(same)


def test_a_line_names_topics_or_shows_them():
    assert "breaks" in topics("Movement as needed.")["move"].named
    shown = topics("Two laps of the gym in June 2026.")
    assert "breaks" in shown["lap"].told
    assert "breaks" not in shown["lap"].named
    assert set(shown) == {"lap", "gym"}
    assert "more time" in topics("Time and a half on tests.")["tim and a half"].told


def test_the_vocabulary_is_well_formed():
    content = parse_yaml((folder("rules") / "comparing" / "topics.yaml").read_text("utf-8"))
    for topic, lists in content.items():
        assert set(lists) == {"named", "shown"}, topic
        words = [*lists["named"], *lists["shown"]]
        assert all(isinstance(word, str) for word in words), topic
        assert len(set(words)) == len(words), topic
        assert all(word[:-1].isalpha() for word in words if word.endswith("*")), topic


def test_a_vague_line_and_the_clear_one_that_shows_it_are_one():
    before = [
        vague(line(1, "Movement as needed."), "as needed"),
        vague(line(2, "Note-taking assistance."), "assistance"),
    ]
    after = [
        line(1, "Ms. Roy hands him a printed copy of the slides at 9:00, noted on the chart."),
        line(2, "The EA walks two laps of the gym with him at 10:00, noted on the chart."),
    ]
    found = {(pair.old.id, pair.new.id): pair.sure for pair in match(before, after, [])}
    assert found == {("s1", "s2"): False, ("s2", "s1"): False}


def test_a_goal_is_never_taken_for_a_support():
    goal = line(1, "He will read a story aloud.", kind="goal")
    assert not match([goal], [line(1, "He will read a story aloud.")], [])


def test_nothing_matches_nothing():
    assert match([], [line(1, "Breaks.")], []) == match([line(1, "Breaks.")], [], []) == []


def test_the_best_pair_is_taken_first():
    scores = np.array([[0.9, 0.8], [0.8, 0.1]])
    assert best_pairs(scores, 0.3) == [(0, 0)]
    assert best_pairs(scores, 0.1) == [(0, 0), (1, 1)]


def test_a_line_between_the_same_lines_as_last_year():
    plan = [line(n, f"Line {n}.") for n in range(1, 6)]
    known = {name: name for name in ("s1", "s2", "s4", "s5")}
    assert neighbours(plan, plan, known).tolist() == [[1.0]]
    moved = [plan[0], plan[2], plan[1], plan[3], plan[4]]
    assert neighbours(plan, moved, known).tolist() == [[0.0]]
    assert neighbours(plan, plan[::-1], known).tolist() == [[0.0]]


def test_clearer_and_vaguer():
    who = Element("who", 0, 6)
    named = Statement("a", "support", "The EA reads tests aloud.", elements=(who,))
    nobody = Statement("b", "support", "Tests are read aloud.")
    assert clarity(named, nobody, same_words=True) == "vaguer"
    assert clarity(nobody, named, same_words=True) == "clearer"
    assert clarity(nobody, nobody, same_words=True) == "reworded"
    # Where the words are other ones, one answer is not enough to say so of the school.
    assert clarity(named, nobody, same_words=False) == "reworded"
    assert clarity(named, vague(nobody, "Tests"), same_words=False) == "vaguer"


def test_an_answer_whose_words_are_still_there_is_not_lost():
    given = Element("condition", 9, 27)
    old = Statement("a", "goal", "Spell 15 on the Friday list.", elements=(given,))
    new = Statement("b", "goal", "Friday's list: 15 are spelled.")
    assert old.text[given.start : given.end] == "on the Friday list"
    assert clarity(old, new, same_words=True) == "reworded"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a 2nd-grade passage", "a 3rd-grade passage"),
        ("a second grade text", "a third grade text"),
        ("Gr 5 words", "Gr. 6 words"),
        ("Year four maths", "Year 5 maths"),
        ("the P4 list", "the P5 list"),
        ("Key Stage 1 words", "KS2 words"),
        ("Grades 2-3 reader", "Grades 3-4 reader"),
    ],
)
def test_a_grade_moved_on_is_the_same_wording(old, new):
    assert undated(old) == undated(new)


def test_what_fills_the_blanks():
    wanted = words_of("[who] will give Ada a break at [when], and note it on [where].", ["Ada"])
    found = words_of("The EA will give her a break at 10:00, and note it on ____.", ["Ada"])
    assert share(wanted, found) == 1.0
    has = held(wanted, found)
    assert has.in_order == 1.0
    assert has.fills == ("The EA", "10:00", "")


def test_number_words_are_numbers():
    wanted = words_of("Read for twenty minutes.")
    assert held(wanted, words_of("Read for 20 minutes.")).numbers
    assert not held(wanted, words_of("Read for ten minutes.")).numbers
