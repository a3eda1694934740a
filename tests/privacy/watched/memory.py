"""Asked by a signal, a program says what it still holds of a plan: every live text with a word in it.

The word and the file for the answer are given in the environment. Python's own list of live objects
is searched, and the strings of the language model, which it keeps in memory of its own.
"""

import gc
import json
import os
import signal
import sys
from pathlib import Path


def holders(word: str) -> list[str]:
    """Name the kinds of objects that hold a text with the word in it."""
    raw, found = word.encode(), []
    for holder in gc.get_objects():
        for text in gc.get_referents(holder):
            if (type(text) is str and word in text) or (
                type(text) in (bytes, bytearray) and raw in text
            ):
                name = getattr(holder, "__qualname__", "")
                found.append(f"{type(holder).__module__}.{type(holder).__name__} {name}".strip())
    parsing = sys.modules.get("analyzer.language.parsing")
    if parsing and parsing.nlp.cache_info().currsize:
        strings = parsing.nlp().vocab.strings
        found += ["the language model" for text in strings if word in text]
    return found


def _answer(*_: object) -> None:
    gc.collect()
    found = holders(os.environ["WATCH_WORD"])
    part = Path(os.environ["WATCH_MEMORY"] + ".part")
    part.write_text(json.dumps(found))
    part.replace(os.environ["WATCH_MEMORY"])


signal.signal(signal.SIGUSR1, _answer)
