"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from analyzer.errors import BadInput

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
DISK_FULL = "The disk is full. Make some room and try again."


def save(path: Path, data: bytes) -> None:
    """Write a file, making its folder; what stood there before stays until the new one is whole.

    A program that is stopped in between leaves the old file as it was. Raises BadInput when the
    file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():  # a pipe or a device, such as /dev/stdout
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)  # resolved, so that a link stays a link
    except OSError as problem:
        if problem.errno in FULL:
            raise BadInput(DISK_FULL) from None
        raise BadInput(
            "This file cannot be written. Check the folder and its permissions, and close the file "
            "if it is open in another program."
        ) from None


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file under a name nobody uses, then take its place in one step."""
    part = path.with_name(f"unfinished-{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
