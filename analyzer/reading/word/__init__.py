"""Word documents (.docx): a walk over the whole tree, so that nothing is lost."""

from analyzer.reading.word.opening import open_word
from analyzer.reading.word.reader import RunSpan, blocks_with_runs, read_word

__all__ = ["RunSpan", "blocks_with_runs", "open_word", "read_word"]
