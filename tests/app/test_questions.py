"""Findings become cards: one for a sentence, one for a phrase the plan repeats."""

from dataclasses import replace

from analyzer.app.questions import (
    clear_already,
    count_groups,
    gather,
    start_with,
    suggestions,
)


def test_a_sentence_with_two_broad_phrases_is_one_card(report):
    first = gather(report)[0]
    assert first.statement.text == "Visual supports as needed in math."
    assert first.groups == ("when", "what")


def test_the_same_words_in_two_supports_share_a_card(report):
    shared = next(card for card in gather(report) if len(card.places) > 1)
    assert [place.text for place in shared.places] == ["Scribe as needed.", "Calculator as needed."]


def test_two_goals_with_the_same_broad_words_stay_two_cards(report):
    goal = next(statement for statement in report.statements if statement.kind == "goal")
    other = replace(goal, id="s99", text=goal.text.replace("reading", "writing"))
    both = replace(report, statements=(goal, other))
    assert len(gather(both)) == 2


def test_numbers_follow_the_plan_and_keys_are_unlike(report):
    cards = gather(report)
    assert [card.number for card in cards] == list(range(1, len(cards) + 1))
    assert len({card.key for card in cards}) == len(cards)


def test_a_card_keeps_its_key_when_the_page_moves(report):
    moved = replace(
        report, statements=tuple(replace(s, id=s.id + "x", page=9) for s in report.statements)
    )
    assert [card.key for card in gather(moved)] == [card.key for card in gather(report)]


def test_start_with_what_costs_most_and_never_a_doubtful_one(report):
    doubtful = replace(
        report,
        statements=tuple(
            replace(s, findings=tuple(replace(f, confidence="maybe") for f in s.findings))
            if s.id == "s1"
            else s
            for s in report.statements
        ),
    )
    assert start_with(gather(report))[0].statement.id == "s1"
    assert all(card.statement.id != "s1" for card in start_with(gather(doubtful)))


def test_counts_and_suggestions_name_nothing_twice(report):
    cards = gather(report)
    assert count_groups(cards)["when"] == 2
    texts = [suggestion.text for suggestion in suggestions(cards[0].statement)]
    assert len(texts) == len(set(texts))


def test_clear_lines_have_no_finding(report):
    assert [statement.id for statement in clear_already(report)] == ["s6"]
