"""Made-up plans of two years each, with what became of every line, and how well compare tells it.

`first` and `open` were learned from. `blind` was written with `open` and never looked at but for its
totals. `last` and `learned` were each run once on a finished matching; then what they showed was
learned from too. `fresh` came from another writer when that was done, and only its totals were
looked at. docs/comparing.md has the figures; `python -m tests.comparing.year_pairs` makes them
again.
"""

import io
import random
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import docx
import yaml
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

SETS = ("first", "open", "blind", "last", "learned", "fresh")
CLASSES = ("kept", "clearer", "vaguer", "reworded", "shrunk", "removed", "new")
_HEADINGS = {
    "goals": ["Goals", "Goals"],
    "supports": ["Supports and accommodations", "Supports and accommodations"],
}


def pairs(name):
    return sorted((Path(__file__).parent / "pairs" / name).glob("*.yaml"))


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def plan(pair, side):
    """The plan of one year as a file: its bytes and its name."""
    write, ending = {"word": (_word, "docx"), "pdf": (_pdf, "pdf"), "text": (_text, "txt")}[
        pair.get("form", "word")
    ]
    return write(*_content(pair, side)), f"{side}.{ending}"


def _content(pair, side):
    """The labels and the sections of one year; a shuffled plan has its new lines in any order."""
    year = pair["year"] + (side == "new")
    labels = {
        "Student": pair["student"],
        "Grade": str(pair["grade"] + (side == "new")),
        "School year": f"{year}-{year + 1}",
    }
    sections = []
    for part, headings in pair.get("headings", _HEADINGS).items():
        lines = [line[side] for line in pair["lines"] if line["part"] == part and line[side]]
        if side == "new" and pair.get("order", "shuffled") == "shuffled":
            random.Random(pair["student"]).shuffle(lines)
        sections.append((headings[side == "new"], lines))
    return labels, sections


def _word(labels, sections):
    document = docx.Document()
    document.add_heading("Individual Education Plan", level=1)
    table = document.add_table(len(labels), 2)
    for row, (label, value) in zip(table.rows, labels.items(), strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    for heading, lines in sections:
        document.add_heading(heading, level=2)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _pdf(labels, sections):
    style = getSampleStyleSheet()
    flow = [Paragraph("Individualized Education Program", style["Heading1"])]
    flow += [Paragraph(f"{label}: {value}", style["BodyText"]) for label, value in labels.items()]
    for heading, lines in sections:
        flow.append(Paragraph(heading, style["Heading2"]))
        flow += [Paragraph(f"\u2022 {line}", style["BodyText"]) for line in lines]
    file = io.BytesIO()
    SimpleDocTemplate(file).build(flow)
    return file.getvalue()


def _text(labels, sections):
    lines = ["Plan", "", *(f"{label}: {value}" for label, value in labels.items())]
    for heading, items in sections:
        lines += ["", heading, "", *(f"- {item}" for item in items)]
    return "\n".join(lines).encode()


@cache
def reports(path):
    """The reports on both years of a pair."""
    from analyzer import analyze

    pair = load(path)
    place = pair.get("place", "CA-BC")
    made = [plan(pair, side) for side in ("old", "new")]
    return tuple(analyze(data, name=name, place=place) for data, name in made)


class Score:
    """How many lines have the right class, and for each class how many were found, claimed, true.

    An amount that shrank is a class of its own here: such a line is right when it is matched and
    said to have shrunk, whatever else is said of its wording.
    """

    def __init__(self):
        self.right, self.lines, self.wrong = 0, 0, []
        self.found, self.claimed, self.true = Counter(), Counter(), Counter()

    def add(self, path):
        from analyzer.comparing import compare_reports

        truth = {(line["old"], line["new"]): line["change"] for line in load(path)["lines"]}
        told = {}
        for change in compare_reports(*reports(path)).changes:
            key = (change.old.text if change.old else "", change.new.text if change.new else "")
            told[key] = "shrunk" if change.shrunk else change.kind
        for key, kind in truth.items():
            self.lines += 1
            self.true[kind] += 1
            if told.get(key) == kind:
                self.right += 1
                self.found[kind] += 1
            else:
                self.wrong.append((path.stem, kind, told.get(key), *key))
        self.claimed.update(told.values())

    @property
    def share(self):
        return self.right / self.lines


def score(*paths):
    total = Score()
    for path in paths:
        total.add(path)
    return total


def table():
    """The figures of docs/comparing.md: a row for all lines, then precision and recall by class."""
    sets = [score(*pairs(name)) for name in SETS]
    yield "| | " + " | ".join(f"{name} ({len(pairs(name))} pairs)" for name in SETS) + " |"
    yield "|---|" + "---|" * len(SETS)
    shares = [f"{s.right} of {s.lines} ({s.share:.3f})" for s in sets]
    yield f"| lines whose class is right | {' | '.join(shares)} |"
    for kind in CLASSES:
        cells = [
            f"{_ratio(s.found[kind], s.claimed[kind])} / {_ratio(s.found[kind], s.true[kind])}"
            for s in sets
        ]
        yield f"| {kind}: precision / recall | {' | '.join(cells)} |"


def strangers():
    """How many lines are paired in the plans of two different children, for each such pair."""
    from analyzer.comparing import compare_reports

    paths = [*pairs("first"), *pairs("open")]
    found = []
    for path, other in zip(paths, paths[1:] + paths[:1], strict=True):
        changes = compare_reports(reports(path)[0], reports(other)[1]).changes
        found.append(sum(1 for c in changes if c.old and c.new and c.kind != "kept"))
    return sum(found) / len(found)


def _ratio(part, whole):
    return f"{part / whole:.2f}" if whole else "\u2013"


if __name__ == "__main__":
    sys.stdout.write("\n".join(table()) + "\n")
