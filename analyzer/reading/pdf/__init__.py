"""Portable Document Format: characters, ruled tables, form fields, tick boxes."""

from analyzer.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
