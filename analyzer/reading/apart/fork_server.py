"""A process that waits with the readers loaded and forks a fresh one for each file (POSIX).

It never sees a document: the new process has a pipe of its own to the one who asked. It ends, with
all that it started, when its parent does.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import struct
import subprocess
import threading
from contextlib import suppress

from analyzer.errors import BadInput
from analyzer.reading.apart import processes

_ORDER = struct.Struct("!ci")  # what to do, and with which process
_REPLY = struct.Struct("!i")
_START, _END = b"S", b"E"
_PATIENCE = 60.0  # seconds: longer than the readers take to load on a very busy computer
_PIECE = 1 << 20  # bytes read at once


class ForkServer:
    """The parent's side. Safe to use from several threads."""

    def __init__(self) -> None:
        self._orders = threading.Lock()
        self._running: set[int] = set()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
                processes.python(
                    "from analyzer.reading.apart.fork_server import serve; serve(int(sys.argv[1]))",
                    str(theirs.fileno()),
                ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,  # a traceback could quote a file
                env=processes.environment(),
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl+C is for us; it ends when its socket closes
            )
        ours.settimeout(_PATIENCE)
        self._socket = ours

    def start(self) -> processes.Worker:
        """Start a process for one job; raises OSError when the server is gone."""
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                process = self._order(_START, 0, theirs)
            if process <= 0:
                raise BadInput(processes.BUSY)
        except BaseException:
            ours.close()
            raise
        self._running.add(process)
        return _Forked(self, process, ours)

    def end(self, process: int) -> int:
        """End a process with all that it started; return its exit code."""
        self._running.discard(process)
        try:
            return self._order(_END, process)
        except OSError:  # the server is gone, and what it started should be
            _kill(process)
            return -signal.SIGKILL

    def close(self) -> None:
        """End the server and all that it started, at once: it may still be loading."""
        self._socket.close()
        for process in self._running:
            _kill(process)
        self._process.kill()
        self._process.wait()

    def forget(self) -> None:
        """Leave the server to the process we were forked from."""
        self._socket.close()
        self._process.returncode = 0  # not our child: nothing to wait for

    def _order(self, order: bytes, process: int, pipe: socket.socket | None = None) -> int:
        handles = [pipe.fileno()] if pipe else []
        with self._orders:
            socket.send_fds(self._socket, [_ORDER.pack(order, process)], handles)
            reply = self._socket.recv(_REPLY.size, socket.MSG_WAITALL)
        if len(reply) != _REPLY.size:
            raise ConnectionError
        number: int = _REPLY.unpack(reply)[0]
        return number


class _Forked:
    def __init__(self, server: ForkServer, process: int, pipe: socket.socket) -> None:
        self._server, self._process, self._pipe = server, process, pipe

    def send(self, data: bytes) -> None:
        self._pipe.settimeout(_PATIENCE)
        self._pipe.sendall(data)

    def receive(self, seconds: float) -> bytes | None:
        self._pipe.settimeout(seconds)
        try:
            return self._pipe.recv(_PIECE)
        except TimeoutError:
            return None
        except OSError:
            return b""

    def end(self) -> int:
        try:
            return self._server.end(self._process)
        finally:
            self._pipe.close()


# --- the server's side -------------------------------------------------------------------------


def serve(handle: int) -> None:
    """Fork a process for each job asked for, until the parent is gone."""
    from analyzer.reading.apart import confine, jobs

    jobs.load()
    gc.freeze()  # what is loaded stays shared with the processes that are forked
    confine.leave_network()
    started: set[int] = set()
    with socket.socket(fileno=handle) as orders:
        while True:
            order, pipes, _, _ = socket.recv_fds(orders, _ORDER.size, 1, socket.MSG_WAITALL)
            if len(order) < _ORDER.size:
                break
            what, process = _ORDER.unpack(order)
            if what == _START:
                reply = _fork(orders, pipes[0])
                started.add(reply)
            else:
                started.discard(process)
                reply = _end(process)
            orders.sendall(_REPLY.pack(reply))
    for process in started:
        _end(process)


def _fork(orders: socket.socket, pipe: int) -> int:
    """Return the number of a new process that does one job, or -1 when there can be no more."""
    try:
        process = os.fork()
    except OSError:
        process = -1
    if process == 0:
        orders.close()
        _work(pipe)
    os.close(pipe)
    if process > 0:
        with suppress(OSError):
            os.setpgid(process, process)
    return process


def _work(handle: int) -> None:
    from analyzer.reading.apart.child import work

    try:
        os.setpgid(0, 0)  # so that what it starts ends with it
        with socket.socket(fileno=handle) as pipe:
            work(pipe.makefile("rb"), pipe.makefile("wb"))
    finally:
        os._exit(0)


def _end(process: int) -> int:
    _kill(process)
    try:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    except OSError:
        return 0


def _kill(process: int) -> None:
    """End a process and all that it started."""
    with suppress(OSError):
        os.killpg(process, signal.SIGKILL)
