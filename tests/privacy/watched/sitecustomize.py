"""On PYTHONPATH: this Python, and every Python it starts, writes down what it does outside itself.

One line of JSON for each thing done, in the file that WATCH_LOG names. PEP 578 audit events are
raised by Python itself, so a library cannot go round them; native code is watched by strace.
"""

import json
import os
import sys
from pathlib import Path

_LOG = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_FILES = {"os.mkdir": 0, "os.rename": 1, "os.link": 1, "os.symlink": 1, "os.truncate": 0,
          "sqlite3.connect": 0, "os.mkfifo": 0}  # fmt: skip
_CALLS = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
_NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn"}


def _note(what: str, value: object) -> None:
    os.write(_LOG, (json.dumps([what, value], default=str) + "\n").encode())


def _heard(event: str, args: tuple) -> None:
    if event == "open":
        path, _, flags = args
        if isinstance(path, (str, bytes, os.PathLike)) and (flags or 0) & _WRITES:
            _note("wrote", str(Path(os.fsdecode(path)).absolute()))
    elif event in _FILES:
        path = args[_FILES[event]]
        if isinstance(path, (str, bytes, os.PathLike)):
            _note("wrote", str(Path(os.fsdecode(path)).absolute()))
    elif event in _CALLS:
        _note("called", args[1])
    elif event in _NAMES:
        _note("looked up", args[0])
    elif event in _PROGRAMS:
        _note("started", Path(os.fsdecode(args[0] or b"")).name)


sys.addaudithook(_heard)
if "WATCH_MEMORY" in os.environ:
    import memory  # noqa: F401
if "WATCH_FAILING" in os.environ:
    import failing  # noqa: F401
