"""Starting the page from the command line: on this computer only, calling nobody."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

_HERE = Path(__file__).parent
# Said again on the command line, because it outranks a reader's own settings for Streamlit.
_ALWAYS = {
    "server.address": "127.0.0.1",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.toolbarMode": "minimal",
    "logger.enableRich": "false",
    "server.fileWatcherType": "none",
}


def script() -> Path:
    """Return the script to run: the one that stands beside the settings file."""
    installed = _HERE / "served"
    if (installed / ".streamlit" / "config.toml").is_file():
        return installed / "streamlit_app.py"
    return _HERE.parent.parent / "streamlit_app.py"


def command(*, sample: bool, port: int | None, headless: bool) -> list[str]:
    """Return the command that starts the page."""
    options = dict(_ALWAYS)
    options["server.headless"] = str(headless).lower()
    if port is not None:
        options["server.port"] = str(port)
    flags = [f"--{name}={value}" for name, value in options.items()]
    after = ["--", "--sample"] if sample else []
    return [sys.executable, "-m", "streamlit", "run", str(script()), *flags, *after]


def run(*, sample: bool = False, port: int | None = None, headless: bool = False) -> int:
    """Start the page in this process and wait until it is stopped (Ctrl+C); return the exit code.

    `sample` opens it with a made-up plan already checked, `headless` opens no browser window.
    """
    from streamlit.web import cli

    streamlit = command(sample=sample, port=port, headless=headless)[
        3:
    ]  # after "python -m streamlit"
    with suppress(KeyboardInterrupt):
        cli.main(streamlit, prog_name="streamlit", standalone_mode=False)
    return 0
