"""Word files: the school's own with notes or tracked changes, or a clean copy of a plan's text."""

from analyzer.exports.word.copy import clean_copy
from analyzer.exports.word.school import with_changes, with_notes

__all__ = ["clean_copy", "with_changes", "with_notes"]
