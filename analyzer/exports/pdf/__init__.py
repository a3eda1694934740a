"""The school's own PDF with the words asked about highlighted, and a numbered note on each."""

from analyzer.exports.pdf.highlights import highlighted

__all__ = ["highlighted"]
