"""A file is written whole or not at all: full disk, no permission, killed in the middle."""

from __future__ import annotations

import os
import random
import resource
import signal
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analyzer.cli import app
from analyzer.errors import BadInput
from analyzer.saving import DISK_FULL, save
from tests.conftest import REPOSITORY

PLAN = REPOSITORY / "sample_ieps" / "us.docx"
CLI = "from analyzer.cli import main; main()"
OLD = b"the file of yesterday"


@contextmanager
def full_disk():
    """No file may hold more than a hundred bytes: what a full disk looks like to a program."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_it_stands_there_and_nothing_else(tmp_path):
    save(tmp_path / "new" / "folder" / "file.txt", b"whole")
    assert [file.name for file in (tmp_path / "new" / "folder").iterdir()] == ["file.txt"]
    assert (tmp_path / "new" / "folder" / "file.txt").read_bytes() == b"whole"


def test_what_others_may_read_stays_as_it_was(tmp_path):
    file = tmp_path / "private.txt"
    file.write_bytes(OLD)
    file.chmod(0o600)
    save(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_link_stays_a_link(tmp_path):
    file, link = tmp_path / "file.txt", tmp_path / "link.txt"
    file.write_bytes(OLD)
    link.symlink_to(file)
    save(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reading:
        save(pipe, b"through")
        assert reading.stdout.read() == b"through"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path):
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(BadInput, match="cannot be written"):
        save(tmp_path / "file" / "below.txt", b"new")


def run(command):
    return CliRunner().invoke(app, [str(part) for part in command])


WRITERS = [
    ["export", PLAN, "--as", "word", "--force", "--out", "made"],
    ["letter", PLAN, "--force", "--out", "made/letter.docx"],
    ["check", PLAN, "--format", "json", "--out", "made/report.json"],
    ["compare", PLAN, PLAN, "--format", "json", "--out", "made/comparison.json"],
    ["rules", "new", "open_list.made-up", "--folder", "made"],
]


@pytest.mark.parametrize("command", WRITERS, ids=lambda command: command[0])
def test_a_full_disk_is_one_sentence_and_the_old_file_stays(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    assert run(command).exit_code in (0, 1)
    written = [file for file in (tmp_path / "made").rglob("*") if file.is_file()]
    assert len(written) == 1
    if command[0] == "rules":
        written[0].unlink()  # it never writes over a file
    else:
        written[0].write_bytes(OLD)
    with full_disk():
        done = run(command)
    assert done.exit_code == 2
    assert DISK_FULL in " ".join(done.stderr.split())
    assert len(done.stderr.splitlines()) <= 3
    left = [file for file in (tmp_path / "made").rglob("*") if file.is_file()]
    assert [file.read_bytes() for file in left] == ([] if command[0] == "rules" else [OLD])


def test_a_full_disk_behind_the_screen_is_one_sentence(tmp_path):
    with Path("/dev/full").open("wb") as screen:
        done = subprocess.run(
            [sys.executable, "-c", CLI, "check", PLAN, "--format", "json"],
            stdout=screen, stderr=subprocess.PIPE, text=True, cwd=tmp_path, timeout=120,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        )  # fmt: skip
    assert done.returncode == 2
    assert DISK_FULL in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


SAVER = """
import itertools, pathlib, sys
from analyzer.saving import save
for letter in itertools.cycle(b"AB"):
    save(pathlib.Path(sys.argv[1]), bytes([letter]) * 3_000_000)
"""


def test_killed_at_any_moment_it_is_never_half_written(tmp_path):
    """Kills at moments that differ, most of them inside a save (it does nothing else)."""
    file = tmp_path / "plan.docx"
    file.write_bytes(b"A" * 3_000_000)
    wait = random.Random(9)
    inside = 0
    for _ in range(25):
        saving = subprocess.Popen(
            [sys.executable, "-c", SAVER, file], env=os.environ | {"PYTHONPATH": str(REPOSITORY)}
        )
        time.sleep(0.1 + wait.random() / 5)
        saving.send_signal(signal.SIGKILL)
        saving.wait()
        content = file.read_bytes()
        assert len(content) == 3_000_000
        assert content.count(content[:1]) == len(content)
        inside += len(list(tmp_path.glob("unfinished-*.part"))) > 0
        for part in tmp_path.glob("unfinished-*.part"):
            part.unlink()
    assert inside > 5  # else the test did not hit what it is about
