"""Twenty people at once, each with a plan of thirty pages, in real browsers on this computer.

    python benchmarks/load.py [--people 20] [--pages 30]

Every person uploads at the same moment, waits, and takes the report along as a file. It must be, byte
for byte, what Python makes of their plan when nobody else is there. Says how long they waited, whether
those who waited were told how many come first, and how much memory the server and all its children
took: before, at the most, and after everybody closed the tab. Figures: docs/load.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

import psutil
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLate

sys.path.insert(0, str(Path(__file__).parent.parent))

from analyzer import pipeline, reading
from analyzer.app import words
from analyzer.exports.files import FILES, make
from benchmarks.made_plans import plan
from tests.app.browser.conftest import (
    ARGUMENTS,
    CHROMIUM,
    SLOW,
    Server,
    download,
    go,
    press,
    settled,
)

PATIENCE = 480  # seconds
PRESSED = 20_000  # milliseconds after which one presses again


@dataclass
class Person:
    """Someone with a plan, a browser and the report that would be right."""

    name: str
    source: bytes
    right: bytes
    page: Page
    waited: float = 0.0
    told: set[str] = field(default_factory=set)
    pressed_again: int = 0  # a press that did nothing


class Memory(threading.Thread):
    """The memory of a process and all its children, in MB; what they share is counted once."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process, self.most = psutil.Process(process), 0.0
        self.start()

    def now(self) -> float:
        """Return what they hold at this moment."""
        total = 0
        for one in (self.process, *self.process.children(recursive=True)):
            try:
                total += one.memory_full_info().pss
            except psutil.Error:  # it has just ended
                continue
        return total / 1e6

    def run(self) -> None:
        """Look often, and remember the most."""
        while self.process.is_running():
            self.most = max(self.most, self.now())
            time.sleep(0.25)


def made(pages: int, number: int) -> tuple[str, bytes, bytes]:
    """Make a plan: its name, its bytes, and the report it has when nobody else is there."""
    name, source = f"plan-{number}.pdf", plan(pages, number)
    document = reading.read_here(source, name=name)
    return name, source, make("json", pipeline.report_on(document, place="CA-BC")).data


def comes(browser: Browser, server: Server, name: str, source: bytes, right: bytes) -> Person:
    """Let a person open the page."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(SLOW * 2)
    page = context.new_page()
    page.goto(server.url)
    page.get_by_role("heading", name=words.TITLE).wait_for()
    settled(page)
    return Person(name, source, right, page)


def all_upload(people: list[Person]) -> None:
    """Let all upload, one right after the other, and wait until each sees their plan's wording."""
    started = time.monotonic()
    for person in people:
        file = {"name": person.name, "mimeType": "application/pdf", "buffer": person.source}
        person.page.locator('input[type="file"]').first.set_input_files([file])
    waiting = list(people)
    while waiting and time.monotonic() - started < PATIENCE:
        for person in list(waiting):
            if person.page.get_by_role("heading", name=words.STEPS[1]).is_visible():
                person.waited = time.monotonic() - started
                waiting.remove(person)
                continue
            person.told.update(person.page.locator(".st-key-working .note").all_inner_texts())
        time.sleep(0.2)
    if waiting:
        told = {one for p in waiting for one in p.page.get_by_role("alert").all_inner_texts()}
        raise TimeoutError(f"{len(waiting)} people did not see their plan, but {told}")


def takes_report(person: Person) -> bytes:
    """Let a person take the whole report along as a file."""
    settled(person.page)
    press(person.page, words.ADD)
    go(person.page, 4)
    person.page.get_by_text(words.FILES_MORE, exact=True).click()
    makes, saves = (person.page.locator(f".st-key-{key}-json button") for key in ("make", "save"))
    settled(person.page)
    makes.click()
    try:
        saves.wait_for(timeout=PRESSED)
    except TooLate as late:
        if not makes.is_visible():
            said = person.page.get_by_role("alert").all_inner_texts()
            raise RuntimeError(f"no report, but {said}") from late
        person.pressed_again += 1
        makes.click()
        saves.wait_for()
    settled(person.page)
    return download(person.page, words.FILES_SAVE.format(name=FILES["json"].name))


def main() -> int:
    """Run it; the exit code is 1 when a report was wrong or somebody who waited was not told."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--pages", type=int, default=30)
    asked = parser.parse_args()
    started = time.monotonic()
    with ProcessPoolExecutor(psutil.cpu_count()) as others:
        plans = list(others.map(partial(made, asked.pages), range(1, asked.people + 1)))
    rights = [right for _, _, right in plans]
    findings = [sum(len(s["findings"]) for s in json.loads(r)["statements"]) for r in rights]
    assert len(set(rights)) == len(rights), "every plan must have a report of its own"
    print(
        f"{asked.people} plans of {asked.pages} pages, {min(findings)} to {max(findings)} phrases each."
    )
    print(f"Made and checked beforehand, in {time.monotonic() - started:.0f} s.", flush=True)

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder) / "log.txt")
        memory = Memory(server._process.pid)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        people = [comes(browser, server, *each) for each in plans]
        time.sleep(3)
        before = memory.now()
        all_upload(people)
        waited = sorted(person.waited for person in people)
        told = sum(any(char.isdigit() for char in " ".join(p.told)) for p in people)
        print(
            f"Waited: first {waited[0]:.0f} s, half of them {median(waited):.0f} s, "
            f"last {waited[-1]:.0f} s. Were told how many come first: {told}.",
            flush=True,
        )
        right = sum(takes_report(person) == person.right for person in people)
        again = sum(person.pressed_again for person in people)
        for person in people:
            person.page.context.close()
        time.sleep(5)
        after = memory.now()
        browser.close()
        server.stop()
        quiet = "Traceback" not in server.log.read_text()

    print(
        f"Reports right and whole: {right} of {asked.people}; presses that had to be repeated: {again}; "
        f"the server's log is quiet: {quiet}."
    )
    print(
        f"Memory, MB: {before:.0f} before, {memory.most:.0f} at the most, {after:.0f} after all had left."
    )
    print(
        f"({date.today()}, {psutil.cpu_count()} cores, load {psutil.getloadavg()[0]:.1f}; Chromium ran on them, too.)"
    )
    return 0 if right == asked.people and quiet else 1


if __name__ == "__main__":
    sys.exit(main())
