"""The real sample plans of the workshop (skipped where they are not there)."""

from analyzer.evaluation.documents import evaluate_documents


def test_the_real_plans(shared) -> None:
    scores = evaluate_documents(shared / "eval" / "documents")
    total = scores.total
    assert total.recall >= 0.97
    assert total.precision >= 0.95
    assert total.kind >= 0.95
    for one in scores.documents:
        assert min(one.recall, one.precision, one.kind) >= 0.9, one.name
