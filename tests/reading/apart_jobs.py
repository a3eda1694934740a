"""Jobs that misbehave, each in a way a stranger's file could make a reader misbehave."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from analyzer.errors import BadInput
from analyzer.reading import headway
from analyzer.reading.apart.confine import allow_work


def echo(data: bytes) -> bytes:
    return data


def crash() -> bytes:
    return ctypes.string_at(0)


def killed() -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b"never"


def leaves() -> bytes:
    os._exit(0)


def sleeps(seconds: float = 60) -> bytes:
    time.sleep(seconds)
    return b"awake"


def works_too_long() -> bytes:
    allow_work(0)
    while True:
        pass


def eats() -> bytes:
    return bytes(bytearray(3_000_000_000))


def long_answer() -> bytes:
    return b"x" * 2_000_000


def fails(words: str) -> bytes:
    raise ValueError(words)


def nests() -> bytes:
    return nests()


def refuses() -> bytes:
    raise BadInput("This file is odd. Try another.")


def talks_nonsense() -> bytes:
    for handle in range(3, 64):
        try:
            os.write(handle, b"nonsense " * 500)
        except OSError:
            continue
    time.sleep(60)
    return b""


def prints() -> bytes:
    for stream in (sys.stdout, sys.stderr):
        stream.write("Ravi Sample")
        stream.flush()
    os.write(1, b"Ravi Sample")
    os.write(2, b"Ravi Sample")
    return b"done"


def says_pages() -> bytes:
    for page in range(1, 4):
        headway.say("page", page, 3)
    return b"done"


def process() -> bytes:
    return str(os.getpid()).encode()


def starts_another() -> bytes:
    """Start a process as native code would, past Python's own refusals, and return its number."""
    process = ctypes.CDLL(None).fork()
    if process == 0:
        time.sleep(60)
    return str(process).encode()


def tries(folder: str) -> bytes:
    """Return the names of what was not refused."""
    free = []
    attempts = {
        "write": lambda: Path(folder, "left").write_text("x"),
        "write by handle": lambda: os.open(Path(folder, "left"), os.O_CREAT | os.O_WRONLY),
        "read": lambda: Path(folder, "there").read_text(),
        "read elsewhere": lambda: Path("/etc/hostname").read_text(),
        "read around": lambda: Path(f"{sys.prefix}/../../../../../../..{folder}/there").read_text(),
        "remove": lambda: Path(folder, "there").unlink(),
        "folder": lambda: Path(folder, "new").mkdir(),
        "socket": lambda: socket.socket(socket.AF_INET),
        "name": lambda: socket.getaddrinfo("localhost", 80),
        "program": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
        "shell": lambda: os.system("true"),  # noqa: S605
        "fork": os.fork,
    }
    for name, attempt in attempts.items():
        try:
            attempt()
        except PermissionError:
            continue
        free.append(name)
    return ",".join(free).encode()


def connects(port: int) -> bytes:
    """Try to reach a port of this computer as native code would, past Python's own refusals."""
    libc = ctypes.CDLL(None)
    handle = libc.socket(2, 1, 0)
    address = b"\x02\x00" + port.to_bytes(2, "big") + bytes([127, 0, 0, 1]) + bytes(8)
    return b"refused" if libc.connect(handle, address, len(address)) else b"reached"
