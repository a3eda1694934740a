"""A report made by hand, so that exports are tested without the rules."""

from analyzer.model import (
    Blank,
    Block,
    Document,
    Finding,
    Person,
    PlanNote,
    Report,
    Source,
    Statement,
    Suggestion,
)

NAMES = ("Wren", "Halloway-Ng", "Okafor", "Siobhán", "Björk")


def finding(
    text,
    quote,
    *,
    severity="high",
    confidence="sure",
    wording="",
    rule="undefined_trigger.as-needed",
):
    start = text.index(quote)
    blanks = (
        (Blank("how often", wording.index("["), wording.index("]") + 1),) if "[" in wording else ()
    )
    suggestions = (Suggestion(wording, blanks, "Ask to name it"),) if wording else ()
    return Finding(
        rule, "undefined_trigger", start, start + len(quote), quote, "Nobody can tell when.", "When exactly?",
        severity, confidence, suggestions, ("matched “as needed”",),
    )  # fmt: skip


LINES = [
    (
        "support",
        "Ms. Okafor will offer Wren a quiet space as needed.",
        "as needed",
        "Ms. Okafor will offer Wren a quiet space [how often].",
    ),
    (
        "support",
        "=SUM(A1:A9) breaks when possible & <b>often</b>",
        "when possible",
        "Breaks at 10:00.",
    ),
    ("goal", "By June 2026 Wren will read 60 words a minute in 3 of 4 probes.", "", ""),
    ("objective", "Wren's confidence will improve.", "improve", "Wren will [what staff will see]."),
    (
        "support",
        "Björk Siobhán Halloway-Ng (parent) agrees. WREN HALLOWAY-NG signs at wren.halloway@school.ca",
        "",
        "",
    ),
]


def report(format_="docx", name="IEP_Wren_Halloway-Ng.docx", lines=LINES):
    blocks, statements = [], []
    for number, (kind, text, quote, wording) in enumerate(lines):
        blocks.append(Block(number, text, "paragraph", page=number // 2 + 1))
        found = (finding(text, quote, wording=wording),) if quote else ()
        statements.append(
            Statement(
                f"s{number + 1}",
                kind,
                text,
                section="Supports for Wren",
                page=number // 2 + 1,
                sources=(Source(number, 0, len(text), 0),),
                findings=found,
                row=("Wren", "daily"),
            )  # fmt: skip
        )
    return Report(
        Document(name, format_, tuple(blocks), page_count=3),
        "CA-BC",
        tuple(statements),
        people=(
            Person("Wren Halloway-Ng", "student"),
            Person("Ms. Okafor", "classroom teacher"),
            Person("Siobhán and Björk Halloway-Ng", "parent"),
        ),
        notes=(
            PlanNote(
                "plan.no-review",
                "No review date",
                "Wren's plan has none.",
                "When do we meet about Wren?",
                ("s1",),
            ),
        ),
        warnings=("A picture of Wren was not read.",),
    )
