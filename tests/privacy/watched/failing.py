"""Each stage of the road can be made to fail as libraries do: quoting the plan, in all the ways there are.

The stage that fails is the one whose name stands in the file that WATCH_FAILING names.
"""

import importlib
import logging
import os
import sys
import threading
import warnings
from pathlib import Path

STAGES = (
    "analyzer.reading:read",
    "analyzer.structure:understand",
    "analyzer.checking:check",
    "analyzer.rewriting:suggest_all",
    "analyzer.exports.sheet:sheet_pdf",
    "analyzer.letters:write",
    "analyzer.comparing:compare_reports",
    "analyzer.app.questions:gather",
    "analyzer.app.work:Work.add",
    "analyzer.app.work_file:save",
)
WORD = "quibblethorp"
_CONTROL = Path(os.environ["WATCH_FAILING"])


class _Torn:
    """An object whose end goes wrong, where Python can only complain to the terminal."""

    def __del__(self) -> None:
        raise ValueError(WORD)


def _in_a_thread() -> None:
    raise ValueError(WORD)


def _fail() -> None:
    logging.getLogger("a.library").critical("cannot read %s", WORD)
    warnings.warn(WORD, stacklevel=2)
    _Torn()
    thread = threading.Thread(target=_in_a_thread, name=WORD)
    thread.start()
    thread.join()
    raise ValueError(f"bad value: {WORD}") from KeyError(WORD)


def _can_fail(stage: str) -> None:
    module, path = stage.split(":")
    *owners, name = path.split(".")
    owner = importlib.import_module(module)
    for part in owners:
        owner = getattr(owner, part)
    real = getattr(owner, name)

    def either(*args, **named):
        if _CONTROL.is_file() and _CONTROL.read_text() == stage:
            _fail()
        return real(*args, **named)

    setattr(owner, name, either)


if "-I" not in sys.orig_argv:
    for _stage in STAGES:
        _can_fail(_stage)
