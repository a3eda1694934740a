"""The one spaCy pass: a statement's text in, a parsed sentence with the way back to it out."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from analyzer.language.clauses import (
    governing_verb,
    is_near,
    is_passive,
    is_student,
    student_acts,
    subject_of,
)
from analyzer.language.elements import find_elements, has, says
from analyzer.language.parsing import Parsed, complete, nlp, parse, read
from analyzer.language.phrases import PhraseBook
from analyzer.language.terms import terms

__all__ = [
    "Doc", "Parsed", "PhraseBook", "Span", "Token", "complete", "find_elements", "governing_verb",
    "has", "is_near", "is_passive", "is_student", "nlp", "parse", "read", "says", "student_acts",
    "subject_of", "terms",
]  # fmt: skip
