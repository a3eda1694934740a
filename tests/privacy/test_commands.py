"""No command calls anybody, and none writes a file but those the user asked for."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import docx
import pytest
from reportlab.pdfgen import canvas

from analyzer.exports.files import KINDS
from analyzer.reading.pictures import page_picture
from tests.conftest import REPOSITORY
from tests.privacy.watching import Home, is_here

PDF, WORD = "plan.pdf", "plan.docx"
ROWS = REPOSITORY / "benchmarks" / "open.jsonl"
LINES = ("Individual Education Plan", "Goals", "Robin will improve in math.", "Supports",
         "Visual supports as needed.", "Access to a quiet space, etc.")  # fmt: skip
EVERY_KIND = [part for kind in KINDS for part in ("--as", kind)]

# A command and the files it may leave in the folder it runs in (as patterns), and nothing else.
COMMANDS: dict[str, tuple[list, str]] = {
    "check a PDF": (["check", PDF], ""),
    "check Word as a table": (["check", WORD, "--format", "csv"], ""),
    "check to a file": (["check", WORD, "--format", "sarif", "--out", "new/it.sarif"], r"new|new/it\.sarif"),
    "check what is typed": (["check", "-", "--explain", "all"], ""),
    "check a broken file": (["check", "broken.pdf"], ""),
    "check a scan": (["check", "scan.png"], ""),
    "export every kind": (["export", PDF, *EVERY_KIND, "--out", "made"], r"made|made/iep-[-a-z]+[-0-9]+\.\w+"),
    "export Word with names hidden": (
        ["export", WORD, "--as", "word", "--hide-names", "--name", "Robin", "--out", "made"],
        r"made|made/iep-with-notes[-0-9]+\.docx",
    ),
    "letter to a file": (["letter", WORD, "--out", "letter.docx"], r"letter\.docx"),
    "compare to a file": (["compare", PDF, WORD, "--format", "json", "--out", "it.json"], r"it\.json"),
    "batch": (
        ["batch", "plans", "--out", "results", "--jobs", "2"],
        r"results|results/[a-z]+\.(jsonl|json|csv|sqlite)",
    ),
    "read": (["read", WORD], ""),
    "rules": (["rules", "show", "open_list.etc"], ""),
    "rules test": (["rules", "test"], ""),
    "rules new": (
        ["rules", "new", "open_list.made-up", "--folder", "own"],
        r"own|own/open_list|own/open_list/made-up\.yaml",
    ),
    "evaluate": (["evaluate", ROWS, "--errors"], ""),
}  # fmt: skip
# Made by Python and joblib for processes that work together: in memory, gone with them, no words.
SHARED = re.compile(
    r"/dev/(null|tty|shm/(joblib_memmapping_folder_|sem\.|loky-|pymp-)\S+)|/proc/self/\S+"
)
PROGRAMS = {"", "python", "python3", "tesseract"}


@pytest.fixture
def home(tmp_path) -> Home:
    """A folder of small plans; what the programs do is the same as with long ones."""
    made = Home(tmp_path)
    document = docx.Document()
    sheet = canvas.Canvas(str(made.here / PDF))
    for number, line in enumerate(LINES):
        document.add_paragraph(line)
        sheet.drawString(72, 720 - 30 * number, line)
    sheet.save()
    document.save(made.here / WORD)
    (made.here / "scan.png").write_bytes(page_picture((made.here / PDF).read_bytes(), 1))
    (made.here / "broken.pdf").write_bytes(b"%PDF-1.7\nbroken")
    (made.here / "plans").mkdir()
    for name in (PDF, WORD):
        shutil.copy(made.here / name, made.here / "plans")
    return made


def only_asked_for(home: Home, allowed: str, before: set[str]) -> None:
    here = re.compile(rf"here/({allowed})")
    assert {file for file in home.files() - before if not here.fullmatch(file)} == set()
    part = r"(.*/)?unfinished-[0-9a-f]+\.part"
    asked = re.compile(rf"{re.escape(str(home.here))}(/({allowed}))?(/?{part})?")
    written = {file for file in home.written() if not SHARED.fullmatch(file)}
    assert {file for file in written if not asked.fullmatch(file)} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_calls_nobody_and_writes_only_what_was_asked(home, name):
    command, allowed = COMMANDS[name]
    before = home.files()
    done = home.run(*command, typed="Supports\nBreaks as needed.\n")
    assert done.returncode in (0, 1) or name == "check a broken file", done.stderr
    assert home.outside() == set()
    assert home.seen("started") <= PROGRAMS | {f"python3.{minor}" for minor in range(11, 20)}
    only_asked_for(home, allowed, before)


def test_the_watch_sees_what_it_is_there_for(home):
    """Were it blind, every test here would pass."""
    code = (
        "import pathlib, socket, subprocess, sys; pathlib.Path('left').write_text('x');"
        "subprocess.run([sys.executable, '-c', 'open(\"below\", \"w\")']);"
        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.connect(('192.0.2.1', 9))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=home.here, env=home.environment, check=True)
    assert home.outside() == {"192.0.2.1"}
    assert {str(home.here / name) for name in ("left", "below")} == home.written()
    assert {"here/left", "here/below"} <= home.files()


# --- the same seen from the kernel: libraries in C included ---

CALLS = "connect,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink"
TO = re.compile(r"(?:connect|sendto|sendmsg|sendmmsg)\(.*?sin6?_addr=.*?\"([^\"]+)\"")
OPENED = re.compile(r'(?:open|openat|creat)\((?:AT_FDCWD, |\d+, )?"([^"]+)", ([A-Z_|]+)')
MADE = re.compile(r'(?:mkdir|rename|link|symlink)\w*\(.*"([^"]+)"[^"]*$')


def from_kernel(trace: str) -> tuple[set[str], set[str]]:
    """Return the addresses called and the files written or made, from what strace wrote down."""
    lines = [line.split(maxsplit=1)[1] for line in trace.splitlines() if "= -1" not in line]
    written = {
        path
        for line in lines
        for path, how in OPENED.findall(line)
        if "WR" in how or "CREAT" in how
    }
    written |= {path for line in lines for path in MADE.findall(line)}
    return {address for line in lines for address in TO.findall(line)}, written


@pytest.mark.parametrize(
    "name", ["check a scan", "export every kind", "compare to a file", "batch"]
)
def test_the_kernel_saw_no_more(home, name):
    if shutil.which("strace") is None:
        pytest.skip("needs strace, to see what libraries in C do")
    command, allowed = COMMANDS[name]
    trace = home.root / "trace.txt"
    watch = ("strace", "-f", "-qq", "-s", "400", "-e", f"trace={CALLS}", "-o", str(trace))
    done = home.run(*command, before=watch)
    if "ptrace" in done.stderr and not trace.stat().st_size:
        pytest.skip("strace may not watch other programs here")
    assert done.returncode in (0, 1), done.stderr
    called, written = from_kernel(trace.read_text(errors="replace"))
    assert {address for address in called if not is_here(address)} == set()
    asked = re.compile(rf"({re.escape(str(home.here))}/)?({allowed}|(.*/)?unfinished-\w+\.part)")
    left = {file for file in written - {str(home.log)} if not SHARED.fullmatch(file)}
    assert {file for file in left if not asked.fullmatch(file)} == set()
