"""Who does the work: the cores of this computer, or a Dask cluster that is there already."""

from __future__ import annotations

import logging
import os
import signal
import socket
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import closing, contextmanager
from threading import Thread
from typing import Any

from joblib import Parallel, cpu_count, delayed, parallel_config

from analyzer import __version__
from analyzer.batch.plan_file import Outcome, PlanFile, report_plan, unread
from analyzer.errors import BadInput
from analyzer.quiet import keep_quiet

_DASK_ANSWERS = 10  # seconds to wait for a scheduler
_AHEAD = 2  # files handed out to each process at a time
_ENDED = "This file ended the program that checked it. Open it, save it anew, and try that file."


def outcomes(
    files: Sequence[PlanFile], *, jobs: int | None = None, cluster: Any = None
) -> Iterator[Outcome]:
    """Yield what became of each file, in the order given, on the cores here or on a cluster.

    `cluster` is what `dask` gives: a client of `distributed`.
    `jobs` is the number of processes; without it, one for each core; with 1, this process works.
    A file that ends the process that checks it (no memory left, a fault in a library) is found by
    trying the files that were under way one by one.
    """
    jobs = sum(cluster.nthreads().values()) if cluster else jobs or cpu_count()
    done = 0
    while done < len(files):
        try:
            with closing(_parallel(files[done:], jobs, cluster)) as found:
                for outcome in found:
                    done += 1
                    yield outcome
        except _ends_of_processes():
            for file in files[done : done + _AHEAD * jobs]:
                done += 1
                yield _alone(file, cluster)


def _parallel(files: Sequence[PlanFile], jobs: int, cluster: Any) -> Generator[Outcome, None, None]:
    """Start work on the files; the answer yields each outcome in turn."""
    here = {"inner_max_num_threads": 1, "initializer": _begin_worker}
    with parallel_config("dask", client=cluster) if cluster else parallel_config("loky", **here):
        work = Parallel(
            jobs,
            batch_size=1,  # a plan takes long enough
            pre_dispatch=_AHEAD * jobs,
            max_nbytes=None,  # nothing goes through a file
            return_as="generator",
        )
    found: Generator[Outcome, None, None] = work(delayed(report_plan)(file) for file in files)
    return found


def _alone(file: PlanFile, cluster: Any) -> Outcome:
    try:
        # Two processes, one of them idle: joblib would do the work of one in this process.
        (outcome,) = _parallel([file], 2, cluster)
    except _ends_of_processes():
        return unread(file, _ENDED)
    return outcome


def _ends_of_processes() -> tuple[type[Exception], ...]:
    """Return the errors that say a process ended before its work was done."""
    try:
        from distributed import KilledWorker
    except ImportError:
        return (BrokenExecutor,)
    return (BrokenExecutor, KilledWorker)


def _begin_worker() -> None:
    keep_quiet()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process soon after its parent, which may have been killed."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


@contextmanager
def dask(address: str) -> Iterator[Any]:
    """Connect to a Dask scheduler at `address`, as "tcp://10.0.0.5:8786".

    Each machine needs this version of iep-analyzer and must find the files under the same path.
    Raises BadInput when Dask is not installed, nobody answers, or a machine is not ready.
    """
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
    except ImportError:
        raise BadInput(
            "--dask needs Dask. Install it with: pip install 'iep-analyzer[dask]'"
        ) from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # it says what the sentences say
    try:
        where = get_address_host_port(address)
        socket.create_connection(where, _DASK_ANSWERS).close()  # a client would try much longer
        client = Client(  # type: ignore[no-untyped-call]
            address, timeout=_DASK_ANSWERS, set_as_default=False
        )
    except (OSError, ValueError):  # a TimeoutError is an OSError
        raise BadInput(
            "No Dask scheduler answers at this address. Start one with `dask scheduler`, or leave "
            "out --dask to use the cores of this computer."
        ) from None
    with client:
        _ready(client)
        yield client


def _ready(client: Any) -> None:
    try:
        versions = set(client.run(_version).values())
    except Exception:  # noqa: BLE001 - whatever a machine lacks, the answer is the same
        versions = set()
    if versions != {__version__}:
        raise BadInput(
            "The cluster is not ready. It needs at least one worker, and on every machine "
            f"iep-analyzer {__version__}."
        )


def _version() -> str:
    return __version__
