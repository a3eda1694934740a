"""A real server and a real browser; every test also proves that no request left this computer."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tarfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from analyzer.app import launch, words
from analyzer.resources import folder

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="needs Playwright (pip install playwright)"
)

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
HEALTHY_WITHIN = 30  # seconds
SLOW = 60_000  # milliseconds; the first plan also loads the language model


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    if not Path(CHROMIUM).is_file():
        pytest.skip(f"needs Chromium at {CHROMIUM} (or set CHROMIUM to where it is)")
    if hasattr(sync_api, "running"):  # tests/privacy has this fixture too; Playwright starts once
        yield sync_api.running
        return
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        sync_api.running = chromium
        yield chromium
        del sync_api.running
        chromium.close()


class Server:
    """The page as `iep-analyzer app` starts it, with what it prints kept for reading."""

    def __init__(self, log: Path, **how: Any) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = log
        command = launch.command(sample=False, port=self.port, headless=True)
        self._process = subprocess.Popen(
            command, stdout=log.open("w"), stderr=subprocess.STDOUT, **how
        )
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + HEALTHY_WITHIN
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(f"{self.url}/_stcore/health").close()  # noqa: S310
                return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError("the page did not start: " + self.log.read_text())

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()


@pytest.fixture(scope="session")
def server(browser, tmp_path_factory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("server") / "log.txt")
    yield running
    running.stop()


@pytest.fixture
def look() -> dict:
    """What a test may change: the width of the screen, light or dark."""
    return {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}


@pytest.fixture
def page(browser, server, look):
    context = browser.new_context(
        **look, accept_downloads=True, permissions=["clipboard-read", "clipboard-write"]
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    outside = []
    page.on(
        "request",
        lambda request: (
            outside.append(request.url)
            if not request.url.startswith((server.url, "data:", "blob:"))
            else None
        ),
    )
    page.goto(server.url)
    page.get_by_role("heading", name=words.TITLE).wait_for()
    settled(page)
    yield page
    context.close()
    assert outside == [], "the page called outside"


def settled(page) -> None:
    """Wait until Streamlit has finished drawing."""
    page.wait_for_timeout(150)
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    page.wait_for_timeout(150)


def press(page, name, *, nth=0) -> None:
    page.get_by_role("button", name=name, exact=True).nth(nth).click()
    settled(page)


def open_sample(page) -> None:
    page.get_by_role("button", name=words.SAMPLE).click()
    at_wording(page)


def at_wording(page) -> None:
    page.get_by_role("heading", name=words.STEPS[1]).wait_for(timeout=SLOW)
    settled(page)


def go(page, step: int) -> None:
    page.get_by_role("radio", name=f"{step} ", exact=False).first.click()
    page.get_by_role("heading", name=words.STEPS[step - 1], level=1).wait_for()
    settled(page)


def upload(page, file: Path | dict, *, nth: int = 0) -> None:
    page.locator('input[type="file"]').nth(nth).set_input_files([file])


def clipboard(page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def download(page, name) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return waiting.value.path().read_bytes()


def problem(page) -> str:
    box = page.get_by_role("alert").filter(has=page.get_by_role("heading"))
    box.wait_for(timeout=SLOW)
    return box.inner_text()


def sample_file(ending: str) -> Path:
    return next(iter(sorted(folder("sample_ieps").glob(f"bc*{ending}"))))


@pytest.fixture(scope="session")
def axe(tmp_path_factory) -> str:
    """axe-core, fetched by name for this test run only; it is no part of the project."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, to fetch the accessibility checker axe-core")
    here = tmp_path_factory.mktemp("axe")
    fetched = subprocess.run(
        [npm, "pack", "axe-core@4", "--silent"], cwd=here, capture_output=True, timeout=120
    )
    archives = list(here.glob("axe-core-*.tgz"))
    if fetched.returncode or not archives:
        pytest.skip("axe-core could not be fetched by npm")
    with tarfile.open(archives[0]) as archive:
        member = archive.extractfile("package/axe.min.js")
        assert member is not None
        return member.read().decode()
