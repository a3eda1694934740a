"""What kind of statement a sentence is: its section says, its wording may know better."""

from __future__ import annotations

import re

from analyzer.model import Confidence, Kind
from analyzer.structure import wording as says
from analyzer.structure.headings import Part
from analyzer.structure.patterns import straight

_KIND_OF_PART: dict[Part, Kind] = {
    "goal": "goal",
    "objective": "objective",
    "strategy": "support",
    "support": "support",
    "service": "support",
    "progress": "progress",
    "baseline": "present",
    "present": "present",
}


_LONGEST = 800  # characters that are looked at; patterns must stay fast on any input


def kind_of(
    text: str, part: Part, lead_in: str = "", *, after_goal: bool = False
) -> tuple[Kind, Confidence]:
    """Return the kind of a statement and how sure that is.

    `part` is the section it stands in; `lead_in` the words its bullet hangs on; `after_goal` says
    that the plan has stated a goal before.
    """
    text = straight(text)[:_LONGEST]
    whole = f"{straight(lead_in).rstrip(' :')} {text}" if lead_in else text
    said = _wording(whole)
    if part == "mixed":
        return _alone(text, whole, said, after_goal=after_goal), "maybe"
    if part == "evaluation":
        return _in_evaluation(text, whole, said), "maybe"
    kind = _KIND_OF_PART.get(part, "other")
    better = _against_section(kind, whole, said)
    return (better, "maybe") if better and better != kind else (kind, "sure")


def speaks_for_itself(text: str) -> bool:
    """Whether a sentence's wording alone says what kind it is."""
    return _wording(straight(text)[:_LONGEST]) is not None


def for_every_day(text: str) -> bool:
    """Whether a sentence says that it holds always: it is for the whole plan, not for one goal."""
    return says.ALWAYS.match(straight(text)[:_LONGEST]) is not None


def _wording(text: str) -> Kind | None:
    """Return the kind the wording alone suggests."""
    if says.STAFF_ACTS.match(text) or says.PASSIVE.search(text) or says.RECEIVES.search(text):
        return "support"
    if says.STAFF_DOES.match(text) or says.ALWAYS.match(text) or says.ARRANGED.match(text):
        return "support"
    if says.I_CAN.match(text) or says.BY_WHEN_WILL.match(text):
        return "objective"
    if re.search(r"\bwill\b", text, re.IGNORECASE) and says.STUDENT_WILL.search(text):
        return "objective"
    if says.REPORTS.search(text):
        return "progress"
    if says.IMPERATIVE.match(text):
        return "support"
    return "present" if says.DESCRIBES.match(text) else None


def _alone(text: str, whole: str, said: Kind | None, *, after_goal: bool) -> Kind:
    """Return the kind of a sentence in a chapter that holds all kinds, or under no heading."""
    if says.WISH.match(whole):
        return "goal"
    if _only_explains(whole):
        return "present"
    if after_goal and (says.DATED.match(text) or _tells_a_result(whole, said)):
        return "progress"
    if said == "objective":
        # A step goes on about the child ("By February he will …"), a goal names it.
        return "objective" if after_goal and says.PRONOUN_WILL.search(whole) else "goal"
    if said is None and says.TO_DO.match(text):
        return "goal"
    if said == "progress" and not after_goal:
        return "present"
    return said or "other"


def _in_evaluation(text: str, whole: str, said: Kind | None) -> Kind:
    """Return the kind where plans for checking and reports on progress stand side by side."""
    if _only_explains(whole):
        return "present"
    reports = said in (None, "present", "progress") and says.FIGURES.search(whole)
    if says.DATED.match(text) or reports:
        return "progress"
    if said is None:
        return "support" if len(text.split()) > 2 else "other"
    return said


def _against_section(kind: Kind, whole: str, said: Kind | None) -> Kind | None:
    """Return the kind the wording insists on against its section, if it does."""
    if kind in ("goal", "objective"):
        return _in_goals(whole, said)
    if kind == "support":
        return _in_supports(whole, said)
    if kind == "progress":
        return _in_progress(whole, said)
    if kind == "present":
        return _in_present(whole, said)
    return None


def _in_goals(whole: str, said: Kind | None) -> Kind | None:
    if says.NO_NEED.match(whole):
        return "present"
    counted = says.CRITERION.search(whole)
    acts = says.STAFF_ACTS.match(whole) or says.STAFF_DOES.match(whole)
    if (acts and not counted) or says.REVIEW.search(whole):
        return "support"
    told = said == "present" or (said == "progress" and says.FINITE.search(whole))
    return said if told and not counted and not says.PLANNING.search(whole) else None


def _in_supports(whole: str, said: Kind | None) -> Kind | None:
    if says.NO_NEED.match(whole) or says.STUDENT_VOICE.match(whole):
        return "present"
    counted = said == "objective" and says.CRITERION.search(whole)
    if counted and not says.RECEIVES.search(whole):
        return "objective"
    return "present" if said == "present" and says.PERSONAL.match(whole) else None


def _in_progress(whole: str, said: Kind | None) -> Kind | None:
    promised = says.STAFF_ACTS.match(whole) and re.search(r"\bwill\b", whole)
    if promised or says.STAFF_DOES.match(whole):
        return "support"
    ordered = said == "support" and says.IMPERATIVE.match(whole)
    return "support" if ordered and not says.PAST.search(whole) else None


def _in_present(whole: str, said: Kind | None) -> Kind | None:
    counted = says.CRITERION.search(whole) and says.BY_WHEN.search(whole)
    if said == "objective" and counted:
        return "goal"
    promised = says.STAFF_ACTS.match(whole) and re.search(r"\bwill\b", whole)
    return "support" if said == "support" and promised else None


def _only_explains(whole: str) -> bool:
    """Whether a sentence gives a reason and promises nothing ("A journal will help him see …")."""
    promises = says.IMPERATIVE.match(whole) or says.COMMITS.match(whole)
    return bool(says.REASON.search(whole) and not promises and not says.PASSIVE.search(whole))


def _tells_a_result(whole: str, said: Kind | None) -> bool:
    return said in (None, "present") and says.MEASURED_PAST.search(whole) is not None
