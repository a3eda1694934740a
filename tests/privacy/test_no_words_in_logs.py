"""Whatever fails, no word of the plan is in what a program of ours says, logs or leaves behind."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import zipfile
from io import BytesIO

import docx
import pytest
from reportlab.pdfgen import canvas

from tests.conftest import REPOSITORY
from tests.privacy.watching import Home

WORD = "quibblethorp"
LINES = ("Individual Education Plan", "Student name: Zorbleflax Smith", "Goals",
         f"Zorbleflax will improve in {WORD}.", "Supports", f"Visual supports for {WORD} as needed.")  # fmt: skip

# Which command meets which stage.
MEETS = {
    "analyzer.reading:read": ("check", "plan.txt"),
    "analyzer.structure:understand": ("check", "plan.txt"),
    "analyzer.checking:check": ("check", "plan.txt", "--format", "json"),
    "analyzer.rewriting:suggest_all": ("letter", "plan.txt"),
    "analyzer.exports.sheet:sheet_pdf": ("export", "plan.txt", "--as", "sheet"),
    "analyzer.letters:write": ("letter", "plan.txt"),
    "analyzer.comparing:compare_reports": ("compare", "plan.txt", "plan.txt"),
}


@pytest.fixture
def home(tmp_path) -> Home:
    made = Home(tmp_path)
    (made.here / "plan.txt").write_text("\n\n".join(LINES))
    return made


@pytest.mark.parametrize("stage", MEETS)
def test_a_stage_that_fails_quoting_the_plan(home, stage):
    control = home.root / "failing.txt"
    control.write_text(stage)
    done = home.run(*MEETS[stage], also={"WATCH_FAILING": str(control)})
    said = done.stdout + done.stderr
    assert done.returncode == 3
    assert "Something went wrong on our side" in said
    assert "ValueError-failing-" in said  # the code that says where, without the message
    assert WORD not in said
    assert home.files() == {"here/plan.txt"}


def broken_files() -> dict[str, bytes]:
    """Files that hold the word and are cut, torn and bent, so that libraries stumble over it."""
    sheet_file, word_file = BytesIO(), BytesIO()
    sheet = canvas.Canvas(sheet_file, pageCompression=0)
    document = docx.Document()
    for number, line in enumerate(LINES):
        document.add_paragraph(line)
        sheet.drawString(72, 720 - 30 * number, line)
    sheet.save()
    document.save(word_file)
    pdf, parts = sheet_file.getvalue(), zipfile.ZipFile(word_file)
    word = WORD.encode()
    files = {
        "names.pdf": pdf.replace(b"/Helvetica", b"/" + word).replace(b"/Type1", b"/" + word),
        "twice.pdf": pdf.replace(b"/Type /Font", b"/Type /Font /Type /" + word),
        "box.pdf": pdf.replace(b"0 0 595", b"0 /%s 595" % word).replace(
            b"/MediaBox [", b"/MediaBox [(" + word + b") "
        ),
        "length.pdf": pdf.replace(b"/Length ", b"/Length (" + word + b") "),
        "operators.pdf": pdf.replace(b" Tf", b" Tf " + word),
        "cross.pdf": pdf.replace(b"xref\n0", b"xref\n" + word),
        "object.pdf": pdf.replace(b"endobj", word),
        "rich.rtf": rb"{\rtf1\ansi{\fonttbl{\f0 %s}}\bin99999999999 %s \u99999999 {\*\%s"
        % ((word,) * 3),
        "page.html": b"<table><tr><td colspan='" + word + b"'><" + word + b"><![CDATA[" + word,
    }
    for at in (len(pdf) // 4, len(pdf) // 2, len(pdf) - 30):
        files[f"cut-{at}.pdf"] = pdf[:at]
    for part in (
        "word/document.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
    ):
        for number, bent in enumerate(
            (b"<" + word + b">", word, b"<!DOCTYPE " + word + b">", b'<w:val w:val="' + word)
        ):
            made = BytesIO()
            with zipfile.ZipFile(made, "w") as archive:
                for name in parts.namelist():
                    content = parts.read(name)
                    half = len(content) // 2
                    archive.writestr(
                        name, content[:half] + bent + content[half:] if name == part else content
                    )
            files[f"{part.split('/')[-1].strip('[]')}-{number}.docx"] = made.getvalue()
    return files


def test_broken_files_are_not_quoted(home):
    files = broken_files()
    assert len(files) > 25
    for name, content in files.items():
        (home.here / name).write_bytes(content)
    done = home.run("check", *files, "--format", "json", "--out", "report.json")
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stdout + done.stderr
    assert WORD not in done.stdout + done.stderr


def test_nothing_of_the_memory_is_left_by_a_crash(home):
    """A fault in a library kills the process: no core file, whatever this computer allows."""
    code = (
        f"plan = {WORD!r} * 1000; from analyzer.quiet import keep_quiet; keep_quiet();"
        "import faulthandler, os, signal; faulthandler.enable(); os.kill(os.getpid(), signal.SIGSEGV)"
    )

    def allow_cores() -> None:
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=home.here, capture_output=True, text=True,
        preexec_fn=allow_cores, env=home.environment | {"PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip
    assert done.returncode == -signal.SIGSEGV
    assert WORD not in done.stdout + done.stderr
    assert home.files() == {"here/plan.txt"}
