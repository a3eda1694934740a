"""The report as SARIF 2.1.0, the form that code hosts and editors show findings in."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import quote

from analyzer import __version__
from analyzer.exports.made import Made
from analyzer.model import Finding, Report, Severity, Statement

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "note"}


def to_sarif(report: Report, *, path: str = "") -> Made:
    """Return the findings as SARIF. `path` is the plan's path in the folder that was checked."""
    text = json.dumps(
        sarif_log([(report, path or report.document.name)]), indent=2, ensure_ascii=False
    )
    return Made(text.encode("utf-8"), "application/sarif+json")


def sarif_log(reports: list[tuple[Report, str]]) -> dict[str, Any]:
    """Return one SARIF log for several plans, each with its path, as plain data."""
    found = [(report, path, s, f) for report, path in reports for s, f in report.findings()]
    rules = {finding.rule: finding for _, _, _, finding in found}
    order = {rule: index for index, rule in enumerate(rules)}
    driver = {
        "name": "IEP Analyzer",
        "version": __version__,
        "rules": [_rule(rule, finding) for rule, finding in rules.items()],
    }
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(r, p, s, f, order[f.rule]) for r, p, s, f in found],
            }
        ],
    }


def _rule(rule: str, finding: Finding) -> dict[str, Any]:
    return {
        "id": rule,
        "shortDescription": {"text": f"{finding.category.replace('_', ' ').capitalize()}"},
        "help": {"text": finding.question},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"category": finding.category},
    }


def _result(
    report: Report, path: str, statement: Statement, finding: Finding, index: int
) -> dict[str, Any]:
    line = _line(report, statement)
    region: dict[str, Any] = {"startLine": line, "snippet": {"text": statement.text}}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"“{finding.quote}”: {finding.why} {finding.question}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(path.replace("\\", "/"))},
                    "region": region,
                },
                "logicalLocations": [
                    {"name": statement.id, "fullyQualifiedName": statement.section or statement.id}
                ],
            }
        ],
        "partialFingerprints": {"words/v1": fingerprint(statement, finding)},
        "properties": {
            "page": statement.page,
            "kind": statement.kind,
            "confidence": finding.confidence,
            "start": finding.start,
            "end": finding.end,
            "suggestions": [suggestion.text for suggestion in finding.suggestions],
        },
    }


def _line(report: Report, statement: Statement) -> int:
    """Return the line, from 1, in the text as `iep-analyzer read` prints it: one block a line."""
    first = statement.sources[0].block if statement.sources else 0
    return next((n for n, block in enumerate(report.document.blocks, 1) if block.id == first), 1)


def fingerprint(statement: Statement, finding: Finding) -> str:
    """Name a finding by its rule and words, so that it is known again when the page has moved."""
    words = (
        f"{finding.rule}|{' '.join(statement.text.casefold().split())}|{finding.quote.casefold()}"
    )
    return hashlib.sha256(words.encode()).hexdigest()[:24]
