"""The twelve made-up plans, PDF and Word: what is found, of what kind and under which goal."""

from pathlib import Path

import pytest

from analyzer import reading
from analyzer.evaluation.documents import evaluate_documents
from analyzer.structure import guess_place, understand
from tests.structure.plans import FORMATS, NAMES, form, write, write_folder


@pytest.fixture(scope="module")
def scores(tmp_path_factory):
    return evaluate_documents(write_folder(tmp_path_factory.mktemp("plans")))


def test_over_all_plans(scores) -> None:
    total = scores.total
    assert len(scores.documents) == len(NAMES) * len(FORMATS)
    assert total.recall >= 0.97
    assert total.precision >= 0.95
    assert total.kind >= 0.95
    assert total.ownership >= 0.95


def test_each_plan_alone(scores) -> None:
    for one in scores.documents:
        assert min(one.recall, one.precision, one.kind) >= 0.9, one


@pytest.mark.parametrize("name", NAMES)
def test_the_child_and_the_place(name: str, tmp_path: Path) -> None:
    read = reading.read(write(name, "docx", tmp_path))
    plan = understand(read, place=form(name).place)
    wanted = next(one["name"] for one in form(name).people if one["role"] == "student")
    assert plan.student is not None
    assert plan.student.name == wanted
    assert guess_place(read) in (form(name).place, None)
