"""The report as files, one module or folder each; `make` makes any of them, all in memory."""

from analyzer.exports.asks import Ask, all_asks, chosen_asks
from analyzer.exports.files import FILES, KINDS, FileKind, Kind, file_name, make
from analyzer.exports.made import Made

__all__ = [
    "FILES",
    "KINDS",
    "Ask",
    "FileKind",
    "Kind",
    "Made",
    "all_asks",
    "chosen_asks",
    "file_name",
    "make",
]
