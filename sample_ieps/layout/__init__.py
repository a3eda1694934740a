"""Lays out a made-up plan, written once in YAML, as a PDF and a Word file, and tells its truth."""

from .content import Form
from .load import load
from .pdf import write_pdf
from .truth import Statement, gold, labels, statements
from .word import write_word

__all__ = ["Form", "Statement", "gold", "labels", "load", "statements", "write_pdf", "write_word"]
