"""Things in a folder that are no ordinary files, and files with names nobody would choose."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.hostile import WORDS, Answer

_PLAN = f"Supports\n\n- {WORDS}\n"


@dataclass(frozen=True)
class OddPath:
    """A path to give to the program, and what answer is right."""

    name: str
    does: str
    make: Callable[[Path], Path]
    answer: Answer = "refused"

    @contextmanager
    def made(self, folder: Path) -> Iterator[Path]:
        """Make it in a folder, and take it away again."""
        path = self.make(folder)
        try:
            yield path
        finally:
            if path.is_relative_to(folder) and len(path.name) < 256:
                path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.pdf")
    return folder / "pipe.pdf"


def _folder(folder: Path) -> Path:
    (folder / "folder.pdf").mkdir()
    return folder / "folder.pdf"


def _loop(folder: Path) -> Path:
    (folder / "loop.pdf").symlink_to(folder / "loop.pdf")
    return folder / "loop.pdf"


def _zeros(folder: Path) -> Path:
    with (folder / "zeros.pdf").open("wb") as file:
        file.truncate(500_000_000)  # a hole: it takes no room on the disk
    return folder / "zeros.pdf"


def _forbidden(folder: Path) -> Path:
    path = folder / "forbidden.pdf"
    path.write_text(_PLAN)
    path.chmod(0)
    return path


def _called(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_text(_PLAN)
        return path

    return make


PATHS = (
    OddPath("a pipe", "A pipe that nobody writes to", _fifo),
    OddPath("a folder", "An empty folder called folder.pdf", _folder),
    OddPath("a device", "Zeros without end", lambda _: Path("/dev/zero")),
    OddPath("a link", "A link to itself", _loop),
    OddPath(
        "memory", "A file the system does not let anybody read", lambda _: Path("/proc/self/mem")
    ),
    OddPath("zeros.pdf", "Five hundred megabytes of zeros", _zeros),
    OddPath(
        "forbidden.pdf",
        "A file its owner lets nobody read (the administrator may)",
        _forbidden,
        "reads" if os.geteuid() == 0 else "refused",
    ),
    OddPath("a missing file", "No such file", lambda folder: folder / "missing.pdf"),
    OddPath(
        "a long name", "A name of ten thousand letters", lambda folder: folder / ("a" * 10_000)
    ),
    OddPath(
        "a loud name",
        "A name with line breaks, escape sequences for a terminal and a tag",
        _called("plan\n\x1b]0;owned\x07\x1b[2J\u202efdp.<b>[red]x\r.txt"),
        "reads",
    ),
    OddPath(
        "a loud missing name",
        "The same, but there is no such file",
        lambda folder: folder / "plan\n\x1b]0;owned\x07\x1b[2J\u202e[red]x.pdf",
    ),
)
