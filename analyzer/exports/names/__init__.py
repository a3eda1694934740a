"""Names hidden: a report in which all that gives the child away is a role, or no file at all."""

from analyzer.exports.names.hiding import hide, hide_letter
from analyzer.exports.names.known import Names, names_of
from analyzer.exports.names.left import refuse_names

__all__ = ["Names", "hide", "hide_letter", "names_of", "refuse_names"]
