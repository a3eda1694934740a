"""The sentences themselves: each test reads as a teacher would write the line."""

from __future__ import annotations

import pytest

from analyzer.model import Person, Plan
from analyzer.rewriting import suggest

from .conftest import GOAL_GAPS, filled, plan_of, statement

MAYA = plan_of(Person("Maya Thompson", "student"), Person("Ms. Roy", "EA", 3))


def first(given, plan: Plan | None = None, place: str = "CA-BC") -> str:
    """The first suggestion with its first examples filled in."""
    (finding, *_) = suggest(given, rules={}, plan=plan, place=place).findings
    return filled(finding.suggestions[0])


def test_the_bar() -> None:
    given = statement(
        "Visual supports as needed in math.",
        ("Visual supports", "unnamed_support"),
        ("as needed", "undefined_trigger"),
    )
    (finding, _) = suggest(given, rules={}, plan=MAYA, place="CA-BC").findings
    best = finding.suggestions[0]
    assert best.text == (
        "During math, [who: the classroom teacher or the EA] will give Maya [which visual: "
        "a first-then board, a worked example or a number line] at [when: the start of each lesson "
        "or the start of each new task], and note it on [how tracked: a daily checklist or a "
        "weekly log]."
    )
    assert [blank.name for blank in best.blanks] == ["who", "which visual", "when", "how tracked"]
    assert best.facts == ("Page 3 names Ms. Roy, EA.",)


def test_the_sentences_of_the_page_it_grew_from() -> None:
    given = statement("Support with regulation.", ("Support with regulation", "unnamed_support"))
    (finding,) = suggest(given, rules={}, plan=None, place="CA-BC").findings
    texts = [suggestion.text for suggestion in finding.suggestions]
    assert any(
        text.startswith("Staff will offer proactive regulation support")
        and "before escalation" in text
        for text in texts
    )
    given = statement("Visual supports in numeracy.", ("Visual supports", "unnamed_support"))
    (finding,) = suggest(given, rules={}, plan=None, place="CA-BC").findings
    texts = [suggestion.text for suggestion in finding.suggestions]
    assert any(
        text.startswith("Explicit visuals") and "provided during numeracy instruction" in text
        for text in texts
    )


# "~": the classroom teacher notes it; "^": it is noted; "@": the classroom teacher.
NOTED = {
    "~": ", and note it on a daily checklist.",
    "^": " This is noted on a daily checklist.",
    "$": "@ will do this and note it on a daily checklist.",
}
SENTENCES = [
    ("Extra time on tests.", [("Extra time", "undefined_amount")],
     "@ will give the student time and a half on tests~"),
    ("More frequent breaks", [("More frequent breaks", "undefined_amount")],
     "@ will give the student breaks every 20 minutes for 5 minutes~"),
    ("Access to laptop for typing.", [("Access to", "weak_commitment")],
     "@ will give the student a laptop for typing~"),
    ("Liam will have access to a tablet in science.", [("access to", "weak_commitment")],
     "During science, the @ will give Liam a tablet~"),
    ("Headphones available as needed.",
     [("available", "weak_commitment"), ("as needed", "undefined_trigger")],
     "@ will give the student headphones when the student covers both ears~"),
    ("EA support where available.",
     [("EA support", "unnamed_support"), ("where available", "weak_commitment")],
     "The EA will give the student instructions one step at a time~"),
    ("Teacher or EA can help break long sentences into two.", [("can help", "weak_commitment")],
     "Teacher or EA will help break long sentences into two. $"),
    ("Provide oral tests and/or a quiet room.", [("and/or", "open_list")],
     "@ will provide oral tests and a quiet room~"),
    ("Assistive technology, such as text-to-speech software", [("such as", "open_list")],
     "@ will give the student assistive technology: at least text-to-speech software~"),
    ("providing opportunities for drawing", [("opportunities for", "weak_commitment")],
     "@ will provide time, for 15 minutes three times a week, for drawing~"),
    ("Up to 10 hours of tutoring a week.", [("Up to", "open_list")],
     "@ will give the student at least half of that and up to 10 hours of tutoring a week~"),
    ("Jonah must earn his walk to the library.", [("must earn", "conditional_access")],
     "Jonah will have his walk to the library at 10:15 and 1:30 each day, "
     "on good days and hard days alike."),
    ("Kai would benefit from a scribe.", [("would benefit from", "weak_commitment")],
     "@ will give Kai a scribe~"),
    ("Tests may be read aloud.", [("may be", "weak_commitment")],
     "Tests will be read aloud by the @.^"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "vague", "better"), SENTENCES)
def test_supports(text: str, vague: list, better: str) -> None:
    for mark, words in NOTED.items():
        better = better.replace(mark, words)
    better = better.replace("the @", "the classroom teacher").replace("@", "The classroom teacher")
    assert first(statement(text, *vague)) == better


def test_lead_in_and_heading_say_who() -> None:
    vague = ("extra time", "undefined_amount")
    gaps = ("when", "tracked")
    given = statement("provide extra time on tests", vague, lead_in="The LST will", gaps=gaps)
    assert first(given).startswith("The LST will provide time and a half on tests")
    given = statement("provide extra time", vague, section="Strategies - The EA will", gaps=gaps)
    assert first(given).startswith("The EA will provide time and a half")


def test_terms_of_the_place() -> None:
    given = statement("Extra time on tests.", ("Extra time", "undefined_amount"))
    assert first(given, place="UK-ENG").startswith("The class teacher will")
    assert "special education teacher" in str(suggest(given, rules={}, plan=None, place="US"))
    assert "EA" not in str(suggest(given, rules={}, plan=None, place="UK-WLS").findings)


def test_goal_keeps_its_own_words_first() -> None:
    given = statement(
        "Improve math computation", ("Improve math computation", "unmeasurable_goal"), kind="goal"
    )
    assert first(given) == (
        "By the end of June, the student will improve math computation, shown by solving written "
        "questions, given a page of ten questions, with 8 of 10 right on 3 pages (starting from 4 "
        "of 10 right in September), measured by a page of ten questions each week."
    )


def test_goal_with_a_date_is_not_asked_for_one() -> None:
    given = statement(
        "By June 2027, Maya will improve her reading.",
        ("improve her reading", "unmeasurable_goal"),
        kind="goal",
        gaps=tuple(gap for gap in GOAL_GAPS if gap != "by_when"),
    )
    better = first(given, MAYA)
    assert better.startswith("By June 2027, Maya will improve her reading, shown by")
    assert "the end of June" not in better


def test_an_adults_act_stays_the_adults() -> None:
    given = statement(
        "To help Mark develop an interest in reading",
        ("develop an interest in reading", "unmeasurable_goal"),
        kind="goal",
    )
    better = first(given)
    assert "the classroom teacher will" in better
    assert "and Mark will show it by" in better
    given = statement(
        "Long-term: support Maya's interest in coding.",
        ("support Maya's interest", "unmeasurable_goal"),
        kind="goal",
    )
    assert "the classroom teacher will support Maya's interest in coding" in first(given, MAYA)


def test_obedience_becomes_access_with_what_adults_do() -> None:
    given = statement(
        "By October, Ari will sit still for 20 minutes.", ("sit still", "blame_language"),
        kind="goal",
    )  # fmt: skip
    (finding,) = suggest(given, rules={}, plan=None, place="CA-BC").findings
    access, communication = finding.suggestions
    for suggestion in (access, communication):
        assert suggestion.text.startswith("By October, Ari will")
        assert "what adults will do" in [blank.name for blank in suggestion.blanks]
        assert "still" not in suggestion.text
    assert "ask for help, a break or more time" in communication.text


def test_progress_becomes_a_request_for_evidence() -> None:
    given = statement(
        "Maya is making progress.", ("making progress", "unsupported_progress"), kind="progress"
    )
    (finding,) = suggest(given, rules={}, plan=MAYA, place="CA-BC").findings
    request, line = finding.suggestions
    assert request.text.startswith("Please add the evidence behind this note: what Maya could do")
    assert "measured" in request.text
    assert not request.blanks
    assert "compared with [" in line.text


def test_alternatives_say_what_they_ask() -> None:
    given = statement("Check-ins as needed.", ("as needed", "undefined_trigger"))
    (finding,) = suggest(given, rules={}, plan=None, place="CA-BC").findings
    assert [suggestion.intent for suggestion in finding.suggestions] == [
        "Ask for the sign",
        "Ask to remove the condition",
        "Ask who decides",
    ]


def test_brackets_of_the_source_are_not_blanks() -> None:
    given = statement(
        "[The student] will have extra time (see [page 2]).", ("extra time", "undefined_amount")
    )
    (finding,) = suggest(given, rules={}, plan=None, place="CA-BC").findings
    for suggestion in finding.suggestions:
        assert suggestion.text.count("[") == len(suggestion.blanks)


def test_nothing_to_suggest_without_findings() -> None:
    given = statement("Text-to-speech software.")
    assert suggest(given, rules={}, plan=None, place="CA-BC") is given
