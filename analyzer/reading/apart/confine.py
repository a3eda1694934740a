"""What the process that opens a stranger's file may not do, set before it sees the file.

The operating system counts its memory and its work, and it has no network where the system lets us
take it away. Python refuses it sockets, other programs but the recogniser, and every file but the
programs' own. Code that a broken native library could be made to run is held by the first alone.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from contextlib import suppress

from analyzer.reading import limits

if sys.platform != "win32":
    import resource

_DIE_WITH_PARENT, _DUMPABLE, _NO_NEW_RIGHTS = 1, 4, 38  # prctl(2)
_NEW_USERS, _NEW_NETWORK = 0x10000000, 0x40000000  # unshare(2)

_REFUSED = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system"),
    *("os.startfile", "os.killpg", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link"),
    *("os.symlink", "os.truncate", "os.chmod", "os.chown", "os.utime", "shutil."),
    *("tempfile.", "ftplib.", "http.", "imaplib.", "smtplib.", "urllib.", "webbrowser.", "winreg."),
)
_COMMON = frozenset(("builtins.id", "array.__new__"))  # a thousand times a page, and harmless
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def leave_network() -> None:
    """Give up the network, for this process and those it starts, where the system allows it."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).unshare(_NEW_USERS | _NEW_NETWORK)


def confine() -> None:
    """Set every limit on this process, for good."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            libc = ctypes.CDLL(None)
            libc.prctl(_DIE_WITH_PARENT, 9)
            libc.prctl(_DUMPABLE, 0)  # its memory, which holds the plan, is nobody's to read
            libc.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
    if sys.platform != "win32":
        _count()
    sys.dont_write_bytecode = True
    _refuse(shutil.which("tesseract"))


def allow_work(seconds: float) -> None:
    """Set how many seconds this process may work in all, before the system ends it."""
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, hard))


def allow_memory(megabytes: int) -> None:
    """Set how much memory this process may ask for in all."""
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (megabytes * limits.MB, hard))


def _count() -> None:
    most = {
        resource.RLIMIT_AS: limits.RAPIDOCR_MEMORY.most * limits.MB,
        resource.RLIMIT_CPU: limits.LONGEST_SECONDS.most,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
    }
    for what, number in most.items():
        with suppress(ValueError, OSError):  # a system that does not count it, or allows less
            resource.setrlimit(what, (number, number))
    allow_work(limits.WORK_SECONDS.most)
    allow_memory(limits.MEMORY.most)


def _refuse(recogniser: str | None) -> None:
    """Refuse from now on what a reader of documents has no need of."""
    folders = {os.path.realpath(f) for f in (*sys.path, sys.prefix, sys.base_prefix) if f}
    ours = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118 - for startswith

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in _COMMON:
            return
        if event == "open":
            path, mode, flags = arguments
            if isinstance(path, int) or path == os.devnull:
                return
            writes = any(letter in str(mode or "") for letter in "wax+")
            if writes or (isinstance(flags, int) and flags & _WRITING):
                raise PermissionError
            if not os.path.realpath(os.fsdecode(str(path))).startswith(ours):
                raise PermissionError
        elif event.startswith(_REFUSED) and not (
            event == "subprocess.Popen" and recogniser and arguments[0] == recogniser
        ):
            raise PermissionError

    sys.addaudithook(hook)
