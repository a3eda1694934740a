"""Wording that looks vague and is not: none of it may be flagged as sure."""

import pytest

from analyzer.checking import check_statement, shipped_engine
from analyzer.model import Statement

FALSE_FRIENDS = [
    # looks vague, but the slots are filled nearby
    ("support", "", "As needed, when she holds up the blue card; up to 10 minutes; the EA stays near."),
    ("support", "", "Breaks of up to 10 minutes, at least 3 a day."),
    ("support", "", "Extended time, 1.5x, on tests."),
    ("support", "", "Time and a half for exams."),
    ("support", "", "25% extra time on quizzes."),
    # permission to the child
    ("support", "", "Noor may leave class without asking."),
    ("support", "", "He may choose where to work."),
    ("support", "", "She may use the elevator."),
    # fixed test menus
    ("support", "Assessment accommodations - EQAO", "White noise or calming music as required"),
    ("support", "Assessment accommodations - EQAO", "Preferential seating"),
    ("support", "State testing accommodations", "Additional time as needed"),
    # the child's voice and provincial text
    ("goal", "Core competency", "I can respond in a way that others understand."),
    ("present", "My learning profile", "I like it when teachers help me."),
    ("present", "All about me", "I need quiet sometimes."),
    # headings and labels are not statements
    ("other", "", "Ongoing Assessment"),
    ("other", "", "Areas for Growth"),
    # policy and process
    ("other", "", "The plan may be revised where appropriate."),
    ("support", "Notes", "This plan is reviewed at least once every school year in consultation with parents."),
    # scales and terms of art
    ("support", "Essential supports", "Text-to-speech in all classes."),
    ("other", "", "A free appropriate public education"),
    # what a class word stands for; what it is for, with the members in a bracket
    ("support", "", "The EA clips a strip of coloured tape to his desk as a visual cue."),
    ("support", "", "Other formats for showing what she knows (a poster, a recording, a model)."),
    # the child's own asking, strategies and wants, described
    ("objective", "", "By May, Ari will ask the librarian for a book when he needs help, 4 of 5 visits."),
    ("support", "", "The pass hangs by the door; Noor does not need to ask."),
    ("progress", "", "Ari uses counting strategies to add, 18 of 20 right on 3 May."),
    ("progress", "", "Noor signs 'more' when she wants to keep playing, 9 of 10 snacks in May."),
    ("progress", "", "Goal carried over to next year. No data were collected."),
    # the child is away, the school is not short of staff
    ("support", "", "The EA checks the planner at 2:50 each day, unless Noor is absent."),
    ("support", "", "Use the lift when the stairs are congested, between blocks 2 and 3."),
    ("support", "", "Show a sample of what the finished page should look like, before each task."),
    ("goal", "Core competency", "In a calm place, I can respond in a way that others understand."),
    # weak verb, real criterion; acts that can be seen
    ("goal", "", "Ari will improve from 28 to 55 correct words per minute by June."),
    ("objective", "", "Ari will identify 12 coins and bills in 4 of 5 trials."),
    ("objective", "", "Ari will request a turn 5 times a day."),
    ("objective", "", "Ari will zip his coat independently (no prompts) on 8 of 10 mornings."),
    # names
    ("support", "", "Reading with the EA in the regular classroom, 20 minutes daily."),
    ("support", "", "The support teacher reads the test aloud."),
    ("support", "", "Learning Support, Block 2, with Ms. Abara, for math homework."),
    ("support", "", "The speech-language pathologist reviews the sound book in May 2026."),
    ("support", "", "A Higher Level Teaching Assistant reads with Ari for 15 minutes each morning."),
    # trial counts, named tools, linked plans
    ("objective", "", "Ari will ask for help in 4 of 5 opportunities."),
    ("support", "", "First/then board on his desk."),
    ("support", "", "A first-then board before each change of activity."),
    ("support", "", "He picks a reward from the menu on Fridays; breaks are separate and always given."),
    # quoted findings, attached protocols
    ("present", "Psychology report", "The report describes low average working memory."),
    ("support", "", "Positioning as per the OT plan dated October 2, 2026."),
    ("support", "", "At least one of: a timer, a checklist, a quiet desk (e.g. the carrel)."),
    # process text, medical description, bare accommodation
    ("other", "", "The student attends the meeting where appropriate."),
    ("present", "Medical", "Ongoing asthma; inhaler in the office."),
    ("support", "", "Calculator"),
    ("support", "", "Text-to-speech software"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "heading", "text"), FALSE_FRIENDS, ids=lambda value: value[:40])
def test_no_sure_finding(kind, heading, text):
    checked = check_statement(Statement("s", kind, text, section=heading), shipped_engine())
    sure = [(f.rule, f.quote) for f in checked.findings if f.confidence == "sure"]
    assert sure == []
