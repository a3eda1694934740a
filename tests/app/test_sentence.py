"""Blanks are filled where they stand; what is not filled stays a visible blank."""

from analyzer.app.sentence import blank_names, fill, open_blanks
from analyzer.app.work import Draft, choose_way, fill_blank
from analyzer.model import Blank, Suggestion

TEXT = "[who: EA | teacher] will read the test to Maya on [when]."
OFFER = Suggestion(TEXT, (Blank("who", 0, 19), Blank("when", TEXT.index("[when]"), len(TEXT) - 1)))


def test_fill_puts_answers_in_their_blanks():
    assert fill(OFFER, {0: "The  EA"}) == "The EA will read the test to Maya on [when]."
    assert fill(OFFER, {}) == TEXT


def test_an_answer_that_begins_a_sentence_gets_its_capital():
    assert fill(OFFER, {0: "the EA"}).startswith("The EA will")
    assert fill(OFFER, {1: "mondays"}).endswith("on mondays.")


def test_open_blanks_are_listed_by_name():
    assert open_blanks(TEXT) == ("who: EA | teacher", "when")
    assert blank_names(TEXT + " [when: now]") == ("who", "when")


def test_filling_a_blank_keeps_words_written_by_hand():
    draft = Draft(text=TEXT.replace("Maya", "my son"))
    fill_blank(draft, OFFER, 1, "each Monday")
    assert draft.text == "[who: EA | teacher] will read the test to my son on each Monday."
    fill_blank(draft, OFFER, 1, "each Friday")
    assert draft.text.endswith("on each Friday.")


def test_emptying_a_blank_brings_the_brackets_back():
    draft = Draft(text=TEXT)
    fill_blank(draft, OFFER, 1, "Monday")
    fill_blank(draft, OFFER, 1, "  ")
    assert draft.text == TEXT


def test_another_way_keeps_answers_of_the_same_name():
    other = Suggestion("Ask [when].", (Blank("when", 4, 10),))
    draft = Draft(text=TEXT, answers={1: "Monday"})
    choose_way(draft, (OFFER, other), 1)
    assert draft.text == "Ask Monday."
