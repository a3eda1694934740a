"""Whatever happens to the process that opens a file, its reader hears a sentence; nobody else does."""

from __future__ import annotations

import math
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from array import array
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from analyzer.errors import BadInput
from analyzer.reading import Headway, Stopped, limits, read, read_here
from analyzer.reading.apart import parent
from analyzer.reading.apart.child import request
from analyzer.reading.apart.fork_server import ForkServer
from analyzer.reading.apart.line import Line
from analyzer.reading.apart.packing import NotADocument, packed, unpacked
from analyzer.reading.apart.parent import Office
from analyzer.reading.apart.single import Single
from analyzer.resources import folder
from tests.conftest import REPOSITORY
from tests.reading import apart_jobs as jobs

SAMPLES = sorted(
    path for path in folder("sample_ieps").iterdir() if path.suffix in (".pdf", ".docx")
)
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks into /proc")


@pytest.fixture(scope="module", params=[ForkServer, Single])
def office(request):
    """The office with the server of processes that most systems use, and with that of Windows."""
    made = Office(request.param, 2)
    yield made
    made.close()


def run(office, job, *arguments, headway=parent.unheard, stop=None):
    return office.run(request(job, arguments), headway, stop or threading.Event())


def refused(office, job, *arguments) -> str:
    with pytest.raises(BadInput) as raised:
        run(office, job, *arguments)
    assert run(office, jobs.echo, b"the next one") == b"the next one"
    return str(raised.value)


def limit(monkeypatch, name, most):
    monkeypatch.setattr(limits, name, replace(getattr(limits, name), most=most))


# --- what can happen to one file ---


@pytest.mark.parametrize("job", [jobs.crash, jobs.killed, jobs.leaves, jobs.talks_nonsense])
def test_a_process_that_ends_badly_is_a_sentence(office, job):
    assert refused(office, job) == parent.BROKE


def test_what_failed_and_why_is_not_told_for_it_could_quote_the_file(office):
    assert refused(office, jobs.fails, "Ravi Sample") == parent.BROKE


def test_a_sentence_of_a_reader_arrives(office):
    assert refused(office, jobs.refuses) == "This file is odd. Try another."


def test_a_hang_ends(office, monkeypatch):
    limit(monkeypatch, "CLOCK_SECONDS", 1)
    monkeypatch.setattr(limits, "BUSIEST", 1.0)
    began = time.monotonic()
    with pytest.raises(BadInput, match="too long"):
        run(office, jobs.sleeps)
    assert time.monotonic() - began < 5


@posix
def test_work_without_end_is_ended_by_the_system(office):
    assert refused(office, jobs.works_too_long) == limits.WORK_SECONDS.sentence


@linux
def test_hunger_for_memory_is_a_sentence(office):
    assert refused(office, jobs.eats) == limits.MEMORY.sentence


def test_an_answer_without_end_is_not_kept(office, monkeypatch):
    limit(monkeypatch, "ANSWER", 1)
    with pytest.raises(BadInput, match="far more than a plan"):
        run(office, jobs.long_answer)


def test_nothing_it_prints_comes_out(office, capfd):
    assert run(office, jobs.prints) == b"done"
    assert "Ravi" not in "".join(capfd.readouterr())


# --- what it may not do ---


def test_it_may_write_read_and_call_nothing(office, tmp_path):
    (tmp_path / "there").write_text("x")
    assert run(office, jobs.tries, str(tmp_path)) == b""
    assert _names(tmp_path) == {"there"}


@linux
def test_native_code_has_no_network_either():
    if subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode:
        pytest.skip("this system does not let a program give up the network")
    with socket.create_server(("127.0.0.1", 0)) as server:
        office = Office(ForkServer, 2)
        assert run(office, jobs.connects, server.getsockname()[1]) == b"refused"
        office.close()


def test_each_file_has_a_process_of_its_own(office):
    assert run(office, jobs.process) != run(office, jobs.process)


# --- who asks ---


def test_pages_are_told(office):
    heard: list[Headway] = []
    run(office, jobs.says_pages, headway=heard.append)
    assert heard == [Headway(page=page, pages=3) for page in (1, 2, 3)]


def test_stop_ends_the_process(office):
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    began = time.monotonic()
    with pytest.raises(Stopped):
        run(office, jobs.sleeps, stop=stop)
    assert time.monotonic() - began < 5


def test_who_comes_later_waits_and_hears_how_many_come_first(office):
    waits: list[Headway] = []
    with ThreadPoolExecutor(4) as pool:
        first = [pool.submit(run, office, jobs.sleeps, 1.0) for _ in range(2)]
        time.sleep(0.4)
        third = pool.submit(run, office, jobs.echo, b"third", headway=waits.append)
        assert third.result() == b"third"
        assert [work.result() for work in first] == [b"awake", b"awake"]
    assert waits[0] == Headway(before=2)
    assert waits[-1] == Headway()


def test_a_line_keeps_its_order_and_lets_go_of_who_leaves():
    line, came, gone = Line(1), [], threading.Event()

    def wait(name, stop):
        with line.turn(lambda before: None, stop):
            came.append(name)

    with line.turn(lambda before: None, threading.Event()):
        threads = []
        for name in "abc":
            stop = gone if name == "b" else threading.Event()
            threads.append(threading.Thread(target=lambda n=name, s=stop: _quietly(wait, n, s)))
            threads[-1].start()
            time.sleep(0.05)
        gone.set()
        threads[1].join(5)
        assert not threads[1].is_alive()
        assert came == []
    for thread in threads:
        thread.join(5)
    assert came == ["a", "c"]


def _quietly(wait, *arguments):
    with suppress(Stopped):
        wait(*arguments)


def test_many_threads_each_get_their_own_plan():
    wanted = {path: read_here(path).text for path in SAMPLES}
    with ThreadPoolExecutor(6) as pool:
        for path, document in zip(SAMPLES * 2, pool.map(read, SAMPLES * 2), strict=True):
            assert document.text == wanted[path]
            assert document.name == path.name


# --- what is left behind ---


@linux
def test_nothing_is_left_of_a_process(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    server = ForkServer()
    office = Office(lambda: server, 2)
    handles = len(_names(Path("/proc/self/fd")))
    for job in (jobs.crash, jobs.eats, jobs.leaves):
        refused(office, job)
    assert _below(server._process.pid) == []
    assert len(_names(Path("/proc/self/fd"))) == handles
    assert _names(tmp_path) == set()
    office.close()
    assert not Path(f"/proc/{server._process.pid}").exists()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@linux
def test_what_it_started_ends_with_it():
    office = Office(ForkServer, 2)
    process = run(office, jobs.starts_another).decode()
    assert int(process) > 0
    assert _all_end(process)
    office.close()


def _below(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text().split()


@posix
def test_a_server_ended_from_outside_is_started_again():
    office = Office(ForkServer, 2)
    run(office, jobs.echo, b"")
    os.kill(office.server()._process.pid, signal.SIGKILL)
    office.server()._process.wait()
    assert run(office, jobs.echo, b"again") == b"again"
    office.close()


_DIES = """
import sys, threading, time
from analyzer.reading.apart.fork_server import ForkServer
from analyzer.reading.apart.parent import Office
from analyzer.reading.apart.child import request
from tests.reading import apart_jobs as jobs
office = Office(ForkServer, 2)
asked = request(jobs.sleeps, ())
threading.Thread(target=office.run, args=(asked, print, threading.Event()), daemon=True).start()
server = office.server()._process.pid
while not open(f"/proc/{server}/task/{server}/children").read():
    time.sleep(0.05)
print(server, open(f"/proc/{server}/task/{server}/children").read(), flush=True)
time.sleep(60)
"""


@linux
def test_all_end_when_the_one_who_asked_is_killed():
    asks = subprocess.Popen(
        [sys.executable, "-c", _DIES], stdout=subprocess.PIPE, text=True, cwd=REPOSITORY
    )
    started = asks.stdout.readline().split()
    assert len(started) == 2
    asks.kill()
    asks.wait()
    assert _all_end(*started)


def _all_end(*processes: str) -> bool:
    until = time.monotonic() + 10
    while any(map(_runs, processes)) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(map(_runs, processes))


def _runs(process: str) -> bool:
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


# --- where it is called from ---


def script(tmp_path, text: str) -> str:
    path = tmp_path / "script.py"
    path.write_text(text)
    done = subprocess.run(
        [sys.executable, str(path), str(SAMPLES[0])],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert done.stderr == ""
    return done.stdout


def test_a_script_without_a_guard_reads_once(tmp_path):
    (tmp_path / "docx.py").write_text("raise SystemExit('a file that happens to be called docx')")
    text = "import sys, analyzer; print('once'); print(analyzer.analyze(sys.argv[1]).document.name)"
    assert script(tmp_path, text).split() == ["once", SAMPLES[0].name]


@posix
def test_a_process_forked_from_one_that_has_read_reads_as_well(tmp_path):
    text = """
import os, sys
from analyzer import reading
first = len(reading.read(sys.argv[1]).blocks)
child = os.fork()
assert len(reading.read(sys.argv[1]).blocks) == first
if child:
    assert os.waitpid(child, 0)[1] == 0
    assert len(reading.read(sys.argv[1]).blocks) == first
    print("both")
"""
    assert script(tmp_path, text).split() == ["both"]


# --- how a document travels ---


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_document_arrives_as_it_was_sent(path):
    sent = read_here(path)
    came = unpacked(packed(sent), sent.name)
    assert replace(came, blocks=()) == replace(sent, blocks=())
    for one, other in zip(sent.blocks, came.blocks, strict=True):
        assert replace(one, boxes=None) == replace(other, boxes=None)
        assert (one.boxes is None) == (other.boxes is None)
        assert one.boxes is None or one.boxes.numbers == other.boxes.numbers


@pytest.mark.parametrize("last", [3e38, math.inf, -math.inf, math.nan])
def test_a_place_must_be_a_number(last):
    good = packed(read_here(next(path for path in SAMPLES if path.suffix == ".pdf")))
    data = good[:-4] + array("f", [last]).tobytes()
    if math.isfinite(last):
        assert unpacked(data, "plan").blocks
    else:
        with pytest.raises(NotADocument):
            unpacked(data, "plan")


def test_bytes_that_are_no_document_are_never_taken_for_one():
    chance = random.Random(5)
    good = packed(read_here(SAMPLES[0]))
    taken = 0
    for _ in range(400):
        data = bytearray(good[: chance.choice([len(good), 50, 5000])])
        for _ in range(chance.randrange(1, 4)):
            data[chance.randrange(min(len(data), 3000))] = chance.randrange(256)
        try:
            document = unpacked(bytes(data), "plan")
        except NotADocument:
            continue
        taken += 1
        assert all(isinstance(block.text, str) for block in document.blocks)
    assert taken < 300
