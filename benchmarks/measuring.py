"""Seconds and bytes, measured: of a call, of a command, of a process with all its children."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
_LOOK_EVERY = 0.02  # seconds
IEP_ANALYZER = (sys.executable, "-c", "from analyzer.cli import main; main()")


def seconds(call: Callable[[], object]) -> float:
    """Return how long a call takes, on the clock on the wall."""
    gc.collect()
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def command_seconds(command: Sequence[str]) -> float:
    """Return how long a command takes, start and end of the process included."""
    return seconds(
        lambda: subprocess.run(command, capture_output=True, check=False, cwd=REPOSITORY)
    )


def peak_memory(script: str, file: Path) -> float:
    """Return the most memory, in MB, that a script and all its children held at one time.

    `data` holds the bytes of the file. Memory that processes share is counted once (PSS), where the
    system tells; elsewhere once for each (RSS). Raises ImportError without psutil.
    """
    import psutil

    code = f"import sys; from pathlib import Path; data = Path(sys.argv[1]).read_bytes(); {script}"
    running = subprocess.Popen([sys.executable, "-c", code, str(file)], cwd=REPOSITORY)
    process, peak = psutil.Process(running.pid), 0
    while running.poll() is None:
        total = 0
        try:
            for one in (process, *process.children(recursive=True)):
                memory = one.memory_full_info()
                total += getattr(memory, "pss", 0) or memory.rss
        except psutil.Error:  # one of them has just ended
            continue
        peak = max(peak, total)
        time.sleep(_LOOK_EVERY)
    if running.returncode:
        raise RuntimeError(f"the measured script ended with {running.returncode}")
    return peak / 1e6
