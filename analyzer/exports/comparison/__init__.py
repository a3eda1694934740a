"""Two plans compared, as files: a page to print, a Word file, JSON; names hidden when asked."""

from analyzer.exports.comparison.content import Compared, groups, remarks, sides, summary
from analyzer.exports.comparison.files import (
    COMPARISON_KINDS,
    ComparisonKind,
    comparison_name,
    make_comparison,
)
from analyzer.exports.comparison.hiding import hide_comparison
from analyzer.exports.comparison.json import json_schema, to_json

__all__ = [
    "COMPARISON_KINDS",
    "Compared",
    "ComparisonKind",
    "comparison_name",
    "groups",
    "hide_comparison",
    "json_schema",
    "make_comparison",
    "remarks",
    "sides",
    "summary",
    "to_json",
]
