"""What a report remembers, and that nothing of it stays behind."""

from __future__ import annotations

import gc
import weakref
from threading import Thread

from analyzer.language import read
from analyzer.memory import once_a_report, one_report

TEXT = "Extra time on tests."


def test_a_text_is_read_once_in_a_report() -> None:
    with one_report():
        first = read(TEXT, "support")
        with one_report():
            assert read(TEXT, "support") is first
        assert read(TEXT, "support") is first
        assert read(TEXT, "goal") is not first
    assert read(TEXT, "support") is not first


def test_nothing_of_a_plan_stays_in_memory() -> None:
    with one_report():
        kept = weakref.ref(read(TEXT, "support").doc)
    gc.collect()
    assert kept() is None


def test_nothing_is_kept_outside_of_a_report() -> None:
    kept = weakref.ref(read(TEXT, "support").doc)
    gc.collect()
    assert kept() is None


def test_another_report_does_not_see_it() -> None:
    seen = []

    @once_a_report
    def reports(text: str) -> list[str]:
        seen.append(text)
        return [text]

    with one_report():
        reports(TEXT)
        other = Thread(target=lambda: reports(TEXT))
        other.start()
        other.join()
        reports(TEXT)
    assert seen == [TEXT, TEXT]


def test_an_error_ends_the_report_too() -> None:
    try:
        with one_report():
            first = read(TEXT, "support")
            raise KeyError
    except KeyError:
        pass
    assert read(TEXT, "support") is not first
