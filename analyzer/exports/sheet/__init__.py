"""The meeting sheet: one or two pages to print and write on, as PDF and as Word."""

from analyzer.exports.sheet.pdf import sheet_pdf
from analyzer.exports.sheet.word import sheet_word

__all__ = ["sheet_pdf", "sheet_word"]
