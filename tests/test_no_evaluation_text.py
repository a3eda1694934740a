"""Nothing of the evaluation texts stands in the repository: rules learn kinds of wording, not rows."""

import json
import re

from tests.conftest import REPOSITORY

RUN = 7  # words in a row that no two people write alike by chance
LOOKED_AT = (
    "rules/vague/**/*.yaml",
    "rules/rewrites/*.yaml",
    "sample_ieps/content/*.yaml",
    "benchmarks/*.jsonl",
    "tests/structure/plans/**/*.yaml",
)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def test_no_run_of_words_from_the_evaluation_texts(shared):
    rows = (shared / "eval" / "dev.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(row)["text"] for row in rows]
    for gold in (shared / "eval" / "documents").glob("*.gold.json"):
        texts += [
            statement["text"] for statement in json.loads(gold.read_text("utf-8"))["statements"]
        ]
    secret = set().union(*map(runs, texts))
    leaks = [
        f"{path.relative_to(REPOSITORY)}: {line.strip()[:80]}"
        for pattern in LOOKED_AT
        for path in sorted(REPOSITORY.glob(pattern))
        for line in path.read_text("utf-8").splitlines()
        if runs(line) & secret
    ]
    assert leaks == []
