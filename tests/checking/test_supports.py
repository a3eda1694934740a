"""Classes of support, suitable things, bare services."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Visual supports in the gym.", "Visual supports"),
        ("Kofi uses social and emotional strategies.", "social and emotional strategies"),
        ("Ms. Bell gives Kofi extra help.", "extra help"),
        ("Support with regulation before assembly.", "Support with regulation"),
        ("Support from a teaching assistant.", "Support from a teaching assistant"),
        ("Support to develop study skills.", "Support to develop study skills"),
        ("Tools to self-regulate.", "Tools"),
        ("Needs-based technology at his desk.", "Needs-based technology"),
        ("A cue (visual or verbal) before lunch.", "cue (visual or verbal)"),
        ("Adult support which may be shared.", "Adult support"),
    ],
)
def test_a_class_of_support_is_found_with_the_words_that_leave_it_open(text, words):
    assert words_of("class_word", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Word-finding prompts during reading.",
        "Visual supports (first-then board, schedule) at his desk.",
        "Software that reads the page aloud.",
        "Orton-Gillingham intervention at 9:00.",
        "The support teacher checks his planner.",
        "Help with zippers.",
        "Help with opening her lunch.",
        "With the assistance of the resource teacher.",
        "Prompts to start each question.",
        "Assistance for each of the following: feeding, dressing.",
        "Strategies",
        "A harness to keep a structure of support.",
    ],
)
def test_a_named_support_is_left_alone(text):
    assert words_of("class_word", text) in ([], ["structure"])


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("goal", "Given visual supports, Ana will line up.", ["visual supports"]),
        ("goal", "Ana will line up with teacher support.", []),
        ("goal", "Ana will add using mental strategies.", []),
        ("goal", "Ana will add using agreed coping strategies.", ["agreed coping strategies"]),
        ("progress", "Strategies will be continued.", ["Strategies"]),
        ("progress", "With appropriate support she swims.", ["appropriate support"]),
        ("progress", "With teacher guidance she swims.", []),
    ],
)
def test_outside_supports_only_what_the_child_is_given_counts(kind, text, words):
    assert words_of("class_word", text, kind) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Appropriate reading materials.", ["Appropriate reading materials"]),
        ("Individualized/small group instruction.", ["Individualized/small group instruction"]),
        ("Alternate dismissal time.", ["Alternate dismissal time"]),
        ("Preferential seating near the door.", []),
        ("Appropriate turn-taking behaviours are taught.", []),
        ("Alternative setting: the library.", []),
    ],
)
def test_suitable_things(text, words):
    assert words_of("quality_word", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("OT consult", ["OT consult"]),
        ("Shared EA time.", ["Shared EA time"]),
        ("OT consult, 20 minutes each month", []),
    ],
)
def test_bare_services(text, words):
    assert words_of("bare_service", text) == words
