"""The real sample plans beside the repository: no word lost, no two cells mixed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter

import pytest

from analyzer.reading import read


@pytest.fixture(scope="session")
def plans(shared):
    folder = shared / "eval" / "documents"
    if not folder.is_dir():
        pytest.skip("needs ../shared/eval/documents")
    return sorted(folder.glob("*.pdf"))


def _words(text: str) -> Counter[str]:
    """Count the words; hyphens are taken out, for the two programs join broken words differently."""
    return Counter(
        re.findall(r"[^\W\d_]+|\d+", re.sub(r"(?<=\w)[-\u2010\u00ad]\n?(?=\w)", "", text))
    )


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_no_word_of_a_page_is_missing_and_none_is_added(plans):
    beyond = [
        "-x",
        "-1000",
        "-y",
        "-1000",
        "-W",
        "4000",
        "-H",
        "4000",
    ]  # lines that run off the page
    for plan in plans:
        command = ["pdftotext", "-enc", "UTF-8", *beyond, str(plan), "-"]
        done = subprocess.run(command, capture_output=True, check=True)
        document = read(plan)
        printed = _words(done.stdout.decode())
        found = _words(" ".join(f"{block.marker} {block.text}" for block in document.blocks))
        # an x in a drawn box is read as its tick
        found["x"] += sum(block.ticked is True for block in document.blocks)
        assert not printed - found, (plan.name, printed - found)
        assert not found - printed, (plan.name, found - printed)


def test_each_statement_stands_whole_in_one_block_or_in_neighbours(plans):
    """A gold statement found in one block, or in blocks that follow each other, was not mixed."""

    def bare(text: str) -> str:
        return re.sub(r"[\W_]+", "", text.lower())

    whole = neighbours = 0
    mixed = []
    for plan in plans:
        gold = json.loads(plan.with_suffix("").with_suffix(".gold.json").read_text())
        texts = [
            bare(b.marker + b.text if b.marker[:1].isalnum() else b.text) for b in read(plan).blocks
        ]
        plain = [bare(b.text) for b in read(plan).blocks]
        for statement in gold["statements"]:
            wanted = bare(statement["text"])
            if any(wanted in text for text in plain):
                whole += 1
            elif any(
                wanted in "".join(t[i : i + 5]) for t in (plain, texts) for i in range(len(t))
            ):
                neighbours += 1
            else:
                mixed.append((plan.name, statement["page"], statement["text"][:60]))
    assert whole >= 0.96 * (whole + neighbours + len(mixed))
    assert not mixed, mixed
