"""The right suggestion for 150 labelled flags, by a key written before any output was seen."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from analyzer.language.grammar import word_joints
from analyzer.model import Suggestion
from analyzer.rewriting.suggesting import COMBINED
from analyzer.rewriting.templates import fitting

from .conftest import Case

KEY = Path(__file__).parent / "key.yaml"

# What a suggestion that asks for each code of the key is called.
INTENTS = {
    "act": {"Ask how we will know"},
    "helpamt": {"Ask how much help"},
    "often": {"Ask how often", "Ask what and how often"},
    "many": {"Ask how many"},
    "much": {"Ask how much", "Ask how long", "Ask for a plan"},
    "steps": {"Ask in what steps"},
    "dates": {"Ask when it is reviewed"},
    "name": {"Ask to name it", "Ask which ways"},
    "sign": {"Ask for the sign", "Ask how it is asked for", "Ask which report says so"},
    "moment": {"Ask when"},
    "nocond": {"Ask to remove the condition"},
    "promise": {"Ask for a promise"},
    "time": {"Ask for a set time"},
    "helpwith": {"Ask what help is given"},
    "who": {"Ask who does it"},
    "which": {"Ask which ones", "Ask who"},
    "else": {"Ask for all of them"},
    "floor": {"Ask for a floor"},
    "access": {"Ask for an access goal"},
    "seen": {"Ask what was seen"},
    "first": {"Ask what helps first"},
    "fulltime": {"Ask to remove the condition"},
    "always": {"Ask to remove the condition"},
    "evidence": {"Ask for the evidence"},
    "words": {"Ask for words that describe"},
}
SAYS = {"fulltime": "full days", "always": "will have|will take part"}


def test_the_key(row_cases: list[Case]) -> None:
    key: dict[str, str] = yaml.safe_load(KEY.read_text(encoding="utf-8"))
    cases = {case.checked.id: case for case in row_cases}
    wrong = []
    for flag, wanted in key.items():
        row, number = flag.split("/")
        case = cases[row]
        finding = case.checked.findings[int(number)]
        shown = case.suggested.findings[int(number)].suggestions[0]
        words = word_joints(case.checked.text, case.checked.kind, finding.start, finding.end)
        own = fitting((), finding, words.form, case.checked, case.place)[0].intent
        if not any(_right(code, shown, own) for code in wanted.split(" or ")):
            wrong.append((flag, wanted, own, shown.text))
    print(f"\n{len(key) - len(wrong)} of {len(key)} flags get what the key asks for")  # noqa: T201
    assert len(wrong) <= 0.03 * len(key), wrong


def _right(wanted: str, shown: Suggestion, own: str) -> bool:
    """Say whether the sentence shown first for a flag does what the key wants of it.

    `own` is what the flag's own rewrite asks for; the sentence shown may be the whole new sentence
    of another flag of the same statement, which then has to be what the key wants.
    """
    code, *topic = wanted.split()
    asks = {shown.intent} if shown.intent not in (own, COMBINED) else {own}
    return (
        bool(asks & INTENTS[code])
        and bool(re.search(SAYS.get(code, ""), shown.text))
        and (not topic or any(topic[0][:4] in blank.name for blank in shown.blanks))
    )
