"""Which plans to read: files, folders and patterns; and which findings to keep."""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import BadInput
from analyzer.exports.sarif import fingerprint
from analyzer.model import CATEGORIES, SEVERITIES, Finding, Report, Severity, Statement

if TYPE_CHECKING:
    from analyzer.rulebook import Rule

SUFFIXES = (".pdf", ".docx", ".odt", ".rtf", ".txt", ".md", ".html", ".htm")
_BASELINE = (
    "The file given with --baseline cannot be used. Make it with: iep-analyzer check --format json."
)


def expand(files: Sequence[str]) -> list[str]:
    """Return each file named, those of a folder and those a pattern fits, none twice.

    A folder gives the plans in it and below it. Raises BadInput when nothing is found.
    """
    found: dict[str, None] = {}
    for name in files:
        path = Path(name)
        if os.path.isdir(path):  # noqa: PTH112 - says no to a name too long, where Path raises
            found.update(dict.fromkeys(_in_folder(path)))
        elif name != "-" and glob.has_magic(name) and not os.path.exists(path):  # noqa: PTH110
            matches = glob.glob(name, recursive=True)  # noqa: PTH207 - Path.glob refuses absolute ones
            found.update(dict.fromkeys(sorted(matches)))
        else:
            found[name] = None
    if not found:
        raise BadInput(
            "No plans were found there. Give a PDF, Word or text file, or a folder of them."
        )
    return list(found)


def _in_folder(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        hidden = path.name.startswith((".", "~$"))  # ~$ is what Word leaves while a file is open
        if path.suffix.lower() in SUFFIXES and path.is_file() and not hidden:
            yield str(path)


def known(only: Sequence[str], own: Path | None) -> None:
    """Raise BadInput when a name given with --only is neither a category nor a rule.

    `own` is the user's folder of rules, if there is one.
    """
    for name in only:
        if name not in CATEGORIES and name not in _rules(own):
            raise BadInput(
                f"'{name}' is neither a category nor a rule. Categories: {', '.join(CATEGORIES)}. "
                "Rules: iep-analyzer rules list."
            )


def _rules(own: Path | None) -> Mapping[str, Rule]:
    if own is None:
        from analyzer.rulebook import shipped_rules

        return shipped_rules()
    from analyzer.checking import engine_for

    return engine_for(own).rules


def chosen(
    report: Report, *, only: Sequence[str], least: Severity, before: frozenset[str] = frozenset()
) -> Report:
    """Keep the findings of these categories or rules, serious enough and not in `before`."""
    worst = SEVERITIES.index(least)

    def wanted(statement: Statement, finding: Finding) -> bool:
        return (
            SEVERITIES.index(finding.severity) <= worst
            and (not only or finding.category in only or finding.rule in only)
            and (not before or fingerprint(statement, finding) not in before)
        )

    return replace(
        report,
        statements=tuple(
            replace(s, findings=tuple(f for f in s.findings if wanted(s, f)))
            for s in report.statements
        ),
    )


def baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints of the findings in a report made earlier (one, or one a line).

    Raises BadInput when it is not such a file.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadInput(_BASELINE) from None
    try:
        reports = [json.loads(text)]
    except ValueError:
        try:
            reports = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError:
            raise BadInput(_BASELINE) from None
    try:
        return frozenset(_fingerprints(reports))
    except (KeyError, TypeError):
        raise BadInput(_BASELINE) from None


def _fingerprints(reports: Sequence[dict[str, list[dict[str, object]]]]) -> Iterator[str]:
    for report in reports:
        for saved in report["statements"]:
            line = Statement(str(saved["id"]), "other", str(saved["text"]))
            findings = saved["findings"]
            if not isinstance(findings, list):
                raise TypeError
            for one in findings:
                finding = Finding(
                    one["rule"], "open_list", 0, 0, one["quote"], "", "", "high", "sure"
                )
                yield fingerprint(line, finding)
