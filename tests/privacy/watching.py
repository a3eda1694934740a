"""Running a program of ours and knowing afterwards what it did outside itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from tests.conftest import REPOSITORY

CLI = (sys.executable, "-c", "from analyzer.cli import main; main()")


@dataclass
class Home:
    """A home, a folder for temporary files and a folder to work in, all empty at first."""

    root: Path
    log: Path = field(init=False)
    here: Path = field(init=False)

    def __post_init__(self) -> None:
        self.log, self.here = self.root / "watched.jsonl", self.root / "here"
        for folder in (self.root / "home", self.root / "tmp", self.here):
            folder.mkdir()
        self.log.touch()

    @property
    def environment(self) -> dict[str, str]:
        """An environment in which a program finds these folders and is watched."""
        private = self.root / "home"
        return {
            **{k: v for k, v in os.environ.items() if not k.startswith("XDG_")},
            "HOME": str(private),
            "USERPROFILE": str(private),
            "TMPDIR": str(self.root / "tmp"),
            "WATCH_LOG": str(self.log),
            "PYTHONPATH": f"{Path(__file__).parent / 'watched'}{os.pathsep}{REPOSITORY}",
            "PYTHONDONTWRITEBYTECODE": "1",  # an installed package has been compiled already
        }

    def run(self, *command: object, before=(), also=None, typed: str | None = None):
        """Run a command of ours to its end, `before` it another, `also` in its environment."""
        return subprocess.run(
            [*before, *CLI, *map(str, command)], cwd=self.here, env=self.environment | (also or {}),
            capture_output=True, text=True, input=typed, timeout=300,
        )  # fmt: skip

    def seen(self, what: str) -> set[str]:
        """Return all that was "wrote", "called", "looked up" or "started" so far."""
        lines = map(json.loads, self.log.read_text().splitlines())
        return {_text(value) for kind, value in lines if kind == what}

    def outside(self) -> set[str]:
        """Return the addresses and names beyond this computer that were called or looked up."""
        addresses = self.seen("called") | self.seen("looked up")
        return {address for address in addresses if not is_here(address)}

    def files(self) -> set[str]:
        """Return every file and folder that now stands in the three folders, but for the three."""
        found = (
            path for folder in ("home", "tmp", "here") for path in (self.root / folder).rglob("*")
        )
        return {str(path.relative_to(self.root)) for path in found}

    def written(self) -> set[str]:
        """Return the files that were opened for writing or made, but for the bin of all systems."""
        return self.seen("wrote") - {os.devnull}


def _text(value: object) -> str:
    return str(value[0]) if isinstance(value, list) and value else str(value)


def is_here(address: str) -> bool:
    """Say whether an address or name is this computer's own."""
    if address in ("localhost", "None", "") or address.startswith("/"):
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
