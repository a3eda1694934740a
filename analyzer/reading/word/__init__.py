"""Word documents (.docx): a walk over the whole tree, so that nothing is lost."""

from analyzer.reading.word.reader import read_word

__all__ = ["read_word"]
