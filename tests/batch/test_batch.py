"""Many plans at once: bad ones, stopped runs, processes that end, a cluster. The results are the same."""

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import psutil
import pytest

from analyzer.batch import Outcome, PlanFile, Results, Settings, Summary, dask, outcomes
from analyzer.errors import BadInput
from benchmarks.made_plans import plan, word_plan

SAMPLES = Path(__file__).parents[2] / "sample_ieps"
DOCS = Path(__file__).parents[2] / "docs"
COMMAND = [sys.executable, "-c", "from analyzer.cli import main; main()", "batch"]
VAGUE = "Supports\n\n- Visual supports as needed\n- Scribe for tests in room {}\n"
BAD = {
    "empty.txt": b"",
    "below/broken.pdf": plan(1, seed=0)[:900],
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """30 plans, 3 of them bad."""
    folder = tmp_path_factory.mktemp("plans")
    (folder / "below").mkdir()
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    for number in range(3):
        (folder / f"form{number}.pdf").write_bytes(plan(1, seed=number))
        (folder / "below" / f"form{number}.docx").write_bytes(word_plan(1, seed=number))
    for number in range(21):
        (folder / f"plan{number:02}.txt").write_text(VAGUE.format(number), "utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory):
    """The results of a run nobody stopped, on two processes."""
    results = tmp_path_factory.mktemp("results") / "whole"
    done = batch(folder, results, "--jobs", "2")
    assert done.returncode == 2, done.stderr
    return results


def batch(folder, results, *options):
    command = [*COMMAND, str(folder), "--out", str(results), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def same(first, second):
    names = {path.name for path in first.iterdir()}
    assert names == {"reports.jsonl", "unread.jsonl", "summary.csv", "run.json"}
    return all((first / name).read_bytes() == (second / name).read_bytes() for name in names)


def files_of(folder, **settings):
    paths = sorted(folder.glob("plan0*.txt"))
    return [PlanFile(path, path.name, Settings(**settings)) for path in paths]


def test_each_plan_has_a_report_and_each_bad_file_a_reason(folder, whole):
    reports, unread = lines(whole / "reports.jsonl"), lines(whole / "unread.jsonl")
    names = [report["document"]["name"] for report in reports]
    assert len(reports) == 27
    assert names == sorted(names)
    assert "below/form0.docx" in names
    assert {line["file"] for line in unread} == set(BAD)
    assert all(line["reason"].endswith(".") for line in unread)
    for shape, shown in (("report", reports), ("unread", unread)):
        schema = json.loads((DOCS / f"{shape}.schema.json").read_text("utf-8"))
        for line in shown:
            jsonschema.validate(line, schema)


def test_the_report_is_that_of_check(folder, whole):
    path = folder / "plan03.txt"
    command = [*COMMAND[:-1], "check", str(path), "--format", "json"]
    one = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    (many,) = [r for r in lines(whole / "reports.jsonl") if r["document"]["name"] == path.name]
    assert many == one


def test_the_table_has_a_row_for_each_file(whole):
    with (whole / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert len(rows) == 30
    assert rows["form1.pdf"]["pages"] == "1"
    assert rows["plan07.txt"]["undefined_trigger"] == "1"
    assert "undefined_trigger.as-needed 1" in rows["plan07.txt"]["most common rules"]
    assert rows["empty.txt"]["findings"] == ""
    assert "empty" in rows["empty.txt"]["not read because"]


def test_one_process_gives_the_same(folder, whole, tmp_path):
    done = batch(folder, tmp_path / "one", "--jobs", "1")
    assert "27 plans read, 3 not." in done.stdout
    assert "undefined_trigger.as-needed" in done.stdout
    assert same(whole, tmp_path / "one")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_stopped_and_started_again_gives_the_same_and_leaves_no_process(folder, whole, tmp_path):
    results = tmp_path / "results"
    assert stopped(folder, results, signal.SIGINT, after=3) == 130
    assert stopped(folder, results, signal.SIGKILL, after=6) == -signal.SIGKILL
    with (results / "reports.jsonl").open("ab") as file:
        file.write(b'{"schema": "iep-analyzer/report/1", "docum')  # what a fall of power leaves
    assert batch(folder, results, "--jobs", "2").returncode == 2
    assert same(whole, results)


def stopped(folder, results, how, *, after):
    """Stop a run when so many reports are there; return its exit code."""
    command = [*COMMAND, str(folder), "--out", str(results), "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    reports = results / "reports.jsonl"
    until(lambda: reports.is_file() and reports.read_bytes().count(b"\n") >= after)
    workers = psutil.Process(running.pid).children(recursive=True)
    running.send_signal(how)
    _, said = running.communicate(timeout=120)
    assert how == signal.SIGKILL or "Stopped. The same command goes on from here" in said
    until(lambda: not any(alive(worker) for worker in workers))
    assert reports.read_bytes().count(b"\n") < 27
    return running.returncode


def until(happens):
    end = time.monotonic() + 240
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.02)


def alive(process):
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def test_a_finished_run_is_not_done_again(folder, whole, tmp_path):
    before = (whole / "reports.jsonl").stat().st_mtime_ns
    assert batch(folder, whole).returncode == 2
    assert (whole / "reports.jsonl").stat().st_mtime_ns == before


def test_results_of_two_different_runs_are_not_mixed(folder, whole):
    for options in (["--place", "US"], ["--min-severity", "high"], ["--only", "open_list"]):
        done = batch(folder, whole, *options)
        assert done.returncode == 2
        assert "other options" in " ".join(done.stderr.split())


def test_filters_are_those_of_check(folder, tmp_path):
    folder = folder / "below"
    assert batch(folder, tmp_path, "--only", "weak_commitment").returncode == 2
    found = [f for r in lines(tmp_path / "reports.jsonl") for s in r["statements"] for f in s["findings"]]  # fmt: skip
    assert {finding["category"] for finding in found} == {"weak_commitment"}
    assert batch(folder, tmp_path, "--only", "open_list", "--force").returncode == 2
    assert json.loads((tmp_path / "run.json").read_text("utf-8"))["only"] == ["open_list"]


def test_names_are_hidden_and_only_the_key_says_which_file_is_which(tmp_path):
    plans, results = tmp_path / "plans", tmp_path / "results"
    plans.mkdir()
    for name in ("us", "ontario"):
        shutil.copy(SAMPLES / f"{name}.docx", plans / f"Imani {name}.docx")
    (plans / "zenith.txt").write_text(VAGUE, "utf-8")
    assert batch(plans, results, "--hide-names").returncode == 2
    names = [line["document"]["name"] for line in lines(results / "reports.jsonl")]
    assert names == ["plan-0001.docx", "plan-0002.docx"]
    assert "did not find the child's name" in (results / "unread.jsonl").read_text("utf-8")
    for name in ("reports.jsonl", "unread.jsonl", "summary.csv"):
        assert not re.search("Imani|Brockway|us.docx|zenith", (results / name).read_text("utf-8"))
    before = {name: (results / name).read_bytes() for name in ("reports.jsonl", "run.json")}
    shutil.copy(SAMPLES / "us.docx", plans / "A late one.docx")
    assert batch(plans, results, "--hide-names").returncode == 2
    assert [r["document"]["name"] for r in lines(results / "reports.jsonl")][-1] == "plan-0004.docx"
    assert (results / "reports.jsonl").read_bytes().startswith(before["reports.jsonl"])
    assert "other options" in " ".join(batch(plans, results).stderr.split())


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
def test_a_name_of_a_file_holds_no_orders(tmp_path):
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a\x1b[31m\udcff.txt").write_text(VAGUE, "utf-8")
    done = batch(tmp_path / "plans", tmp_path / "results")
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in lines(tmp_path / "results" / "reports.jsonl")[0]["document"]["name"]


def test_what_is_wrong_is_said_in_a_sentence(folder, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("mine", "utf-8")
    for where, out, options, sentence in (
        (tmp_path / "none", "r", [], "Give a folder of plans"),
        (tmp_path / "empty", "r", [], "No plans were found"),
        (folder, "r", ["--only", "nonsense"], "neither a category nor a rule"),
        (folder, "file", [], "cannot be written"),
        (folder, "r", ["--dask", "tcp://127.0.0.1:1"], "No Dask scheduler answers"),
        (folder, "r", ["--dask", "nonsense"], "No Dask scheduler answers"),
    ):
        done = batch(where, tmp_path / out, *options)
        assert done.returncode == 2
        assert sentence in " ".join(done.stderr.split())
        assert "rror" not in done.stderr
        assert not (tmp_path / "r").exists()
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_a_folder_that_holds_something_else_is_left_alone(folder, tmp_path):
    (tmp_path / "reports.jsonl").write_text("mine\n", "utf-8")
    assert batch(folder, tmp_path).returncode == 2
    assert (tmp_path / "reports.jsonl").read_text("utf-8") == "mine\n"


def test_a_file_that_ends_its_process_is_found_and_the_others_are_done(folder):
    def ends(report):
        if report.document.name == "plan04.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return report

    found = list(outcomes(files_of(folder, keep=ends), jobs=2))
    assert [outcome.name for outcome in found] == [f"plan0{n}.txt" for n in range(10)]
    assert [outcome.name for outcome in found if not outcome.read] == ["plan04.txt"]
    assert "ended the program" in found[4].data["reason"]


def test_a_fault_of_ours_says_where_and_nothing_of_the_plan(folder):
    found = list(outcomes(files_of(folder, keep=_broken)[:1], jobs=1))
    assert "RuntimeError-test_batch" in found[0].data["reason"]
    assert "secret" not in found[0].data["reason"]


def _broken(report):
    raise RuntimeError(f"secret {report.document.text}")


def test_a_full_disk_is_said(tmp_path):
    with Results(tmp_path / "results", {}) as results:
        results._reports.close()
        results._reports = Path("/dev/full").open("ab")  # noqa: SIM115
        with pytest.raises(BadInput, match="cannot be written"):
            results.add(Outcome("a.txt", {"document": {"name": "a.txt"}, "statements": []}))


def test_a_line_that_is_no_result_is_said(tmp_path):
    with Results(tmp_path, {}) as results:
        (tmp_path / "reports.jsonl").write_text("[]\n", "utf-8")
        with pytest.raises(BadInput, match=r"Line 1 of reports\.jsonl"):
            list(results.there())


def test_no_cell_of_the_table_is_a_formula():
    summary = Summary()
    summary.add(Outcome("=cmd.txt", {"reason": "+It is empty."}))
    assert '"\'=cmd.txt"' in summary.to_csv().decode()
    assert '"\'+It is empty."' in summary.to_csv().decode()


def test_a_cluster_gives_the_same(folder, whole, tmp_path):
    distributed = pytest.importorskip("distributed", reason="needs Dask (the extra 'dask')")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        done = batch(folder, tmp_path / "results", "--dask", cluster.scheduler_address)
        assert done.returncode == 2, done.stderr
        assert same(whole, tmp_path / "results")


def test_a_cluster_without_machines_and_one_that_is_not_installed(monkeypatch):
    distributed = pytest.importorskip("distributed", reason="needs Dask (the extra 'dask')")
    with (
        distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as cluster,
        pytest.raises(BadInput, match="not ready"),
        dask(cluster.scheduler_address),
    ):
        pass
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BadInput, match="pip install"), dask("tcp://127.0.0.1:8786"):
        pass
