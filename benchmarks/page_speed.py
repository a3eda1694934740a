"""How long a click on the page takes, in the browser, on a plan of 30 pages.

Run: python benchmarks/page_speed.py
Joins the made-up plans into one of 30 pages, uploads it to the page as a parent would, clicks, and
measures the time from the click until the new words are on the screen.
"""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from pypdf import PdfReader, PdfWriter

sys.path.insert(0, str(Path(__file__).parent.parent))

from analyzer.app import launch, words
from analyzer.resources import folder

PAGES = 30
CLICKS = 20
PORT = 8593
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
# Waits for the first change of the page's words after the click, without asking again and again.
CLICK = """
(button, [label, after]) => new Promise((done) => {
  const start = performance.now();
  const there = () => [...document.querySelectorAll("button")].filter(
    (b) => b.textContent.trim() === after).length;
  const before = there();
  const watch = new MutationObserver(() => {
    if (there() !== before) { watch.disconnect(); done(performance.now() - start); }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  button.click();
})
"""


def long_plan() -> bytes:
    """Join the made-up plans, again and again, up to 30 pages."""
    writer = PdfWriter()
    sources = [PdfReader(path) for path in sorted(folder("sample_ieps").glob("*.pdf"))]
    while len(writer.pages) < PAGES:
        for source in sources:
            for page in source.pages:
                if len(writer.pages) < PAGES:
                    writer.add_page(page)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def clicks(page: Page) -> list[float]:
    """Put a card on the list and take it off again; return the time of each click, in ms."""
    times = []
    for turn in range(CLICKS):
        label, after = (words.ADD, words.TAKE_OFF) if turn % 2 == 0 else (words.TAKE_OFF, words.ADD)
        button = page.get_by_role("button", name=label, exact=True).first
        times.append(button.evaluate(CLICK, [label, after]))
        page.wait_for_timeout(400)
    return times


def main() -> None:
    """Start the page, measure, print."""
    server = subprocess.Popen(launch.command(sample=False, port=PORT, headless=True))
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health")
                break
            except OSError:
                time.sleep(0.1)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"http://127.0.0.1:{PORT}")
            page.get_by_role("heading", level=1).wait_for()
            page.wait_for_timeout(3000)
            start = time.perf_counter()
            plan = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": long_plan()}
            page.locator("input[type=file]").first.set_input_files([plan])
            page.get_by_role("heading", name=words.STEPS[1]).wait_for(timeout=120_000)
            passed = time.perf_counter() - start
            print(f"{PAGES} pages, from the file to the first card: {passed:.1f} s")
            page.wait_for_timeout(1000)
            times = clicks(page)
            print(f"click to redraw: median {statistics.median(times):.0f} ms, "
                  f"slowest of {len(times)}: {max(times):.0f} ms")  # fmt: skip
            browser.close()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
