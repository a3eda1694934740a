"""The whole road on the page, without a browser: plan, cards, list, letter, saved work."""

import io
import logging
import re

import pytest
from streamlit.runtime.scriptrunner import StopException
from streamlit.testing.v1 import AppTest

from analyzer import letters, pipeline
from analyzer.app import checking_run, serving, words
from analyzer.errors import BadInput
from tests.app.conftest import made_up_report

SCRIPT = str(serving.SCRIPT)


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setattr(
        pipeline,
        "analyze",
        lambda source, name=None, place="CA-BC", **_: made_up_report(place),
    )
    return AppTest.from_file(SCRIPT, default_timeout=30).run()


def html(page) -> str:
    return " ".join(part.proto.body for part in page.get("html"))


def spoken(page) -> str:
    """The words of the page without its markup."""
    return re.sub(r"<[^>]+>", "", html(page))


def button(page, label):
    return next(part for part in page.button if part.label == label)


def with_sample(page):
    return button(page, words.SAMPLE).click().run()


def unfolded(page):
    """Open the blanks of every card shown."""
    for part in page.button:
        if part.key.startswith("list-"):
            page.session_state[f"fill-{part.key.removeprefix('list-')}-0"] = True
    return page.run()


def go(page, step):
    page.session_state["step"] = step
    return page.run()


def listed(page, count=2):
    for _ in range(count):
        page = button(page, words.ADD).click().run()
    return page


def test_two_actions_to_the_first_card(page):
    page = with_sample(page)
    assert not page.exception
    assert words.MADE_UP in html(page)
    assert "Visual supports" in html(page)
    assert words.SUGGESTED in html(page)


def test_upload_reads_the_file_once(page, monkeypatch):
    read = []
    monkeypatch.setattr(
        pipeline,
        "analyze",
        lambda source, name=None, place="", **_: read.append((source, name)) or made_up_report(),
    )
    page.file_uploader[0].upload("plan.pdf", b"%PDF-1.7", "application/pdf").run()
    assert read == [(b"%PDF-1.7", "plan.pdf")]
    assert words.MADE_UP not in html(page)


def test_a_redraw_while_a_plan_is_checked_does_not_lose_it(page, monkeypatch):
    """As when the reader chooses last year's plan before this year's is checked."""
    check = checking_run.check

    def interrupted(source, *, name):
        monkeypatch.setattr(checking_run, "check", check)
        raise StopException  # how Streamlit ends a drawing when a newer one is asked for

    monkeypatch.setattr(checking_run, "check", interrupted)
    page.file_uploader[0].upload("plan.pdf", b"%PDF-1.7", "application/pdf").run()
    assert words.STEPS[1] not in html(page)
    assert words.STEPS[1] in html(page.run())


def test_a_check_that_breaks_is_not_tried_again_and_again(page, monkeypatch):
    tried = []

    def breaks(source, *, name):
        tried.append(name)
        raise RuntimeError

    monkeypatch.setattr(checking_run, "check", breaks)
    page.file_uploader[0].upload("plan.pdf", b"%PDF-1.7", "application/pdf").run()
    page.run()
    assert tried == ["plan.pdf"]


def test_pasted_text_is_checked(page):
    page.text_area(key="paste").set_value("Breaks as needed.")
    button(page, words.PASTE_BUTTON).click().run()
    assert words.STEPS[1] in html(page)


def test_no_text_pasted_says_so(page):
    button(page, words.PASTE_BUTTON).click().run()
    assert words.PASTE_EMPTY in html(page)


def test_a_file_that_cannot_be_read_says_what_to_do_and_stays(page, monkeypatch):
    def refuse(source, name=None, place="", **_):
        raise BadInput("This file is locked. Save a copy without the password.")

    monkeypatch.setattr(pipeline, "analyze", refuse)
    page.file_uploader[0].upload("plan.pdf", b"%PDF-1.7", "application/pdf").run()
    assert "This file is locked." in html(page)
    assert 'role="alert"' in html(page)
    assert words.TITLE in html(page)


def test_a_crash_shows_a_code_and_nothing_of_the_plan(page, monkeypatch, caplog, capfd):
    def crash(source, name=None, place="", **_):
        raise RuntimeError("Maya Lee, secret line of the plan")

    monkeypatch.setattr(pipeline, "analyze", crash)
    with caplog.at_level(logging.DEBUG):
        page.file_uploader[0].upload("plan.pdf", b"%PDF-1.7", "application/pdf").run()
    assert words.CRASH in html(page)
    assert "RuntimeError" in html(page)
    everything = html(page) + caplog.text + "".join(capfd.readouterr())
    assert "Maya Lee" not in everything


def test_a_filled_blank_goes_into_the_sentence_the_list_and_the_letter(page):
    page = unfolded(with_sample(page))
    field = next(part for part in page.text_input if part.label == "Which space")
    field.set_value("the library corner").run()
    assert "Maya will use the library corner when" in html(page)
    key = field.key.split("-")[1]
    page.button(key=f"list-{key}").click().run()
    page = go(page, 3)
    assert "Maya will use the library corner when [sign]." in spoken(page)
    assert "the library corner" in page.text_area(key="letter-body").value


def test_an_example_fills_its_blank(page):
    page = unfolded(with_sample(page))
    pills = next(part for part in page.button_group if "the library corner" in part.options)
    pills.set_value("the library corner").run()
    assert "Maya will use the library corner when" in html(page)


def test_own_words_are_kept_when_another_blank_is_filled(page):
    page = unfolded(with_sample(page))
    field = next(part for part in page.text_input if part.label == "Which space")
    name = field.key.split("-")[1] + "-0"
    own = page.text_area(key=f"own-{name}")
    own.set_value(own.value.replace("Maya", "My son")).run()
    field = next(part for part in page.text_input if part.label == "Which space")
    field.set_value("the reading tent").run()
    assert "My son will use the reading tent when [sign]." in spoken(page)


def test_skip_fine_and_misread_can_be_undone(page):
    page = with_sample(page)
    for label, said in (
        (words.SKIP, words.STATUS_SKIPPED),
        (words.FINE, words.STATUS_FINE),
        (words.MISREAD, words.STATUS_MISREAD),
    ):
        before = [part.key for part in page.button]
        page = button(page, label).click().run()
        assert said in html(page)
        page = button(page, words.UNDO).click().run()
        assert said not in html(page)
        assert [part.key for part in page.button] == before


def test_filters_count_and_show_the_parents_questions(page):
    page = with_sample(page)
    shown = next(part for part in page.button_group if part.key == "filter")
    assert "How often, and when? (2)" in shown.options
    shown.set_value("know").run()
    assert "improve her reading" in html(page)
    assert len([part for part in page.button if part.label == words.ADD]) == 1


def test_all_lines_of_a_repeated_phrase_go_on_the_list_together(page):
    page = with_sample(page)
    page = button(page, words.ADD_ALL.format(number=2)).click().run()
    page = go(page, 3)
    assert "Scribe" in html(page)
    assert "Calculator" in html(page)


def test_the_list_can_be_ordered_and_emptied(page):
    page = go(listed(with_sample(page)), 3)
    first = html(page).index("Visual supports")
    page = button(page, words.LIST_DOWN).click().run()
    assert html(page).index("Visual supports") > first
    for _ in range(2):
        page = button(page, words.LIST_REMOVE).click().run()
    assert words.LIST_EMPTY in html(page)


@pytest.mark.parametrize("kind", letters.KINDS)
def test_each_letter_quotes_the_plan_and_asks_for_an_answer(page, kind):
    page = go(listed(with_sample(page)), 3)
    page.selectbox(key="letter-kind").set_value(kind).run()
    assert not page.exception
    body = page.text_area(key="letter-body").value
    assert "Maya" in body + page.text_input(key="letter-subject").value
    assert len(body.split()) <= 210
    assert page.date_input(key="letter-reply_by").value is not None


def test_names_and_tone_change_the_letter_until_the_reader_changes_it(page):
    page = go(listed(with_sample(page)), 3)
    page.text_input(key="letter-to").set_value("Mr. Patel").run()
    assert "Mr. Patel" in page.text_area(key="letter-body").value
    page.text_area(key="letter-body").set_value("My own words.").run()
    page.radio(key="letter-tone").set_value("firm").run()
    assert page.text_area(key="letter-body").value == "My own words."
    assert words.EMAIL_CHANGED in html(page)
    page = button(page, words.EMAIL_REWRITE).click().run()
    assert "Mr. Patel" in page.text_area(key="letter-body").value


def test_what_the_reader_wrote_in_the_letter_survives_other_steps(page):
    page = go(listed(with_sample(page)), 3)
    page.text_input(key="letter-sender").set_value("Dana Lee").run()
    page = go(go(page, 2), 3)
    assert page.text_input(key="letter-sender").value == "Dana Lee"
    assert "Dana Lee" in page.text_area(key="letter-body").value


def test_saved_work_reopens_with_everything(page):
    from analyzer.app import work_file

    page = listed(with_sample(page))
    text = work_file.save(page.session_state["work"], letter={"to": "Ms. Roy"}, with_plan=True)
    fresh = AppTest.from_file(SCRIPT, default_timeout=30).run()
    fresh.file_uploader[1].upload("work.json", text.encode(), "application/json").run()
    assert words.REOPENED in html(fresh)
    assert len(fresh.session_state["work"].items) == 2
    fresh = go(fresh, 3)
    assert "Ms. Roy" in fresh.text_area(key="letter-body").value


def test_work_saved_without_the_plan_waits_for_it(page):
    from analyzer.app import work_file

    page = listed(with_sample(page))
    text = work_file.save(page.session_state["work"], letter={}, with_plan=False)
    fresh = AppTest.from_file(SCRIPT, default_timeout=30).run()
    fresh.file_uploader[1].upload("work.json", text.encode(), "application/json").run()
    assert words.REOPEN_WAITING in html(fresh)
    fresh.file_uploader[0].upload("plan.pdf", b"%PDF-1.7", "application/pdf").run()
    assert len(fresh.session_state["work"].items) == 2


def test_a_wrong_work_file_says_so(page):
    page.file_uploader[1].upload("x.json", b"{}", "application/json").run()
    assert words.BAD_WORK_FILE in html(page)


def test_a_line_we_read_wrong_can_be_put_right(page, monkeypatch):
    asked = []
    monkeypatch.setattr(
        pipeline, "report_again", lambda report, kinds: asked.append(dict(kinds)) or report
    )
    doubtful = made_up_report()
    object.__setattr__(doubtful.statements[0], "kind_confidence", "maybe")
    monkeypatch.setattr(pipeline, "analyze", lambda source, name=None, place="", **_: doubtful)
    page = with_sample(page)
    page.session_state["check-reading"] = True
    page = page.run()
    page.selectbox(key="kind-s1").set_value("other").run()
    assert asked == [{"s1": "other"}]
    assert words.READ_AGAIN in html(page)


def test_files_for_the_meeting_are_made_from_the_list(page):
    page = go(listed(with_sample(page)), 4)
    page = button(page, "Make: Word file with notes").click().run()
    assert not page.exception
    assert words.FILE_FAILED not in html(page)
    made = list(page.session_state["made"].values())
    assert made[0].data.startswith(b"PK")


def test_without_a_list_no_file_is_offered(page):
    page = go(with_sample(page), 4)
    assert words.FILES_EMPTY in html(page)
    assert not [part for part in page.button if part.label.startswith("Make:")]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], words.NOT_A_PLAN_TITLE),
        ([("support", "The EA reads each test aloud.", 1, ())], words.NOTHING_FOUND_TITLE),
    ],
)
def test_empty_answers_say_what_to_do_next(page, monkeypatch, lines, said):
    monkeypatch.setattr(
        pipeline,
        "analyze",
        lambda source, name=None, place="", **_: made_up_report(lines=lines),
    )
    page = with_sample(page)
    assert said in html(page)
    assert not page.exception


def test_two_readers_share_nothing(page):
    page = with_sample(page)
    other = AppTest.from_file(SCRIPT, default_timeout=30).run()
    assert "work" not in other.session_state
    assert "Visual supports" not in html(other)


def test_nothing_is_written_to_disk(page, monkeypatch):
    opened = []
    real = io.open

    def watch(file, mode="r", *args, **kwargs):
        if set(mode) & set("wax+") and not str(file).startswith("/dev/"):
            opened.append(str(file))
        return real(file, mode, *args, **kwargs)

    monkeypatch.setattr("builtins.open", watch)
    monkeypatch.setattr("io.open", watch)
    page = go(listed(with_sample(page)), 3)
    page = go(page, 4)
    assert [name for name in opened if "__pycache__" not in name] == []
