"""Every hostile file gets one plain sentence or a right reading, and the file after it reads fine."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from analyzer import cli
from analyzer.reading import apart
from tests.hostile import WORDS, register_all
from tests.hostile.paths import PATHS
from tests.hostile.words import good_docx

QUICK = [file for file in register_all().values() if file.quick]
LONGEST = 320  # letters of an answer: two or three short sentences


@pytest.fixture
def check(tmp_path):
    runner = CliRunner()

    def run(path):
        result = runner.invoke(cli.app, ["check", str(path)])
        if not isinstance(result.exception, SystemExit):
            assert result.exception is None
        return result

    return run


@pytest.fixture
def reads_fine(check, tmp_path):
    """A good plan, checked after the hostile one."""
    yield
    good = tmp_path / "good.docx"
    good.write_bytes(good_docx())
    after = check(good)
    assert after.exit_code == 1
    assert "“as needed”" in after.stdout


def refused(result, name):
    """Say whether it was refused, and look at the sentence."""
    if result.exit_code != 2:
        return False
    said = " ".join(result.stderr.split())
    assert said.startswith(" ".join(name.split())[:40])
    assert said.endswith(".")
    assert len(said.partition(": ")[2]) <= LONGEST
    assert " ".join(apart.BROKE.split()) not in said, "no reader expected this"
    assert result.stdout == ""
    return True


@pytest.mark.usefixtures("reads_fine")
@pytest.mark.parametrize("file", QUICK, ids=lambda file: file.name)
def test_each_file_is_refused_in_a_sentence_or_read(file, check, tmp_path):
    path = tmp_path / file.name
    path.write_bytes(file.make())
    result = check(path)
    assert result.exit_code in (0, 1, 2)
    assert refused(result, file.name) is (file.answer == "refused") or file.answer == "either"
    assert "\x1b" not in result.stdout + result.stderr


@pytest.mark.parametrize("odd", PATHS, ids=lambda odd: odd.name)
def test_each_path_is_refused_in_a_sentence_or_read(odd, check, tmp_path):
    with odd.made(tmp_path) as path:
        result = check(path)
    assert result.exit_code == {"refused": 2, "reads": 1}[odd.answer]
    assert not set(result.stdout + result.stderr) & set("\x1b\x07\x9b\u202e")


def test_there_are_enough_of_them():
    assert len(register_all()) + len(PATHS) >= 45


def test_what_reads_reads_right(tmp_path):
    from analyzer.reading import read

    for file in QUICK:
        if file.answer == "reads" and file.name != "pdf-called.docx":
            assert WORDS in read(file.make(), name=file.name).text, file.name
