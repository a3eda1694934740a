"""Keeping a plan's words out of logs, warnings, tracebacks and crash dumps.

Libraries quote what they choke on. A program of ours calls `keep_quiet` first; whoever uses
`analyzer` from their own Python decides for themselves.
"""

from __future__ import annotations

import logging
import sys
import threading
import warnings
from pathlib import Path
from types import TracebackType

try:
    import resource
except ImportError:  # Windows writes no crash dumps unless it was told to
    resource = None  # type: ignore[assignment]


def keep_quiet() -> None:
    """Turn off all that could write a plan's words to the terminal or the disk, in this process."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.excepthook = lambda kind, _, trace: _say(kind, trace)
    threading.excepthook = lambda args: _say(args.exc_type, args.exc_traceback)
    sys.unraisablehook = lambda args: _say(args.exc_type, args.exc_traceback)
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def code(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Name an error by its type and the place in our code or a library's, without its message."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return kind.__name__
    return f"{kind.__name__}-{Path(trace.tb_frame.f_code.co_filename).stem}-{trace.tb_lineno}"


def _say(kind: type[BaseException], trace: TracebackType | None) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"Something went wrong on our side (code {code(kind, trace)}).\n")
