"""Make the pictures of the page for the README, from the made-up plan.

Run: python docs/pictures.py
They land in docs/pictures/, light and dark, wide and as wide as a phone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from analyzer.app import launch, words
from tests.app.older import older_plan

FOLDER = Path(__file__).parent / "pictures"
PORT = 8594
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LOOKS = {
    "wide": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "light"},
    "wide-dark": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 780}, "color_scheme": "light"},
}


def take(browser: Browser, look: str) -> None:
    """Go along the road as a parent does, and take a picture of each step."""
    page = browser.new_page(**LOOKS[look])
    page.goto(f"http://127.0.0.1:{PORT}")
    page.get_by_role("heading", name=words.TITLE).wait_for()
    picture(page, f"1-start-{look}")
    page.get_by_role("button", name=words.SAMPLE).click()
    page.get_by_role("heading", name=words.STEPS[1]).wait_for(timeout=60_000)
    picture(page, f"2-wording-{look}")
    for _ in range(3):
        page.get_by_role("button", name=words.ADD, exact=True).first.click()
        page.wait_for_timeout(1000)
    for step, name in ((3, "3-list-and-email"), (4, "4-take-along")):
        page.get_by_role("radio", name=f"{step} ", exact=False).first.click()
        page.get_by_role("heading", name=words.STEPS[step - 1], level=1).wait_for()
        picture(page, f"{name}-{look}")
    page.get_by_role("radio", name=words.LAST_YEAR, exact=True).click()
    older = {"name": "last year.docx", "mimeType": "", "buffer": older_plan()}
    page.locator('input[type="file"]').first.set_input_files([older])
    page.get_by_role("heading", name=words.CHANGES_TITLE).wait_for(timeout=60_000)
    picture(page, f"5-last-year-{look}")
    page.close()


def picture(page: Page, name: str) -> None:
    """Save what is on the screen once it has settled."""
    page.wait_for_timeout(1500)
    page.mouse.move(0, 0)
    page.screenshot(path=FOLDER / f"{name}.png")


def main() -> None:
    """Start the page, take all pictures, stop it."""
    FOLDER.mkdir(exist_ok=True)
    server = subprocess.Popen(launch.command(sample=False, port=PORT, headless=True))  # noqa: S603
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health").close()
                break
            except OSError:
                time.sleep(0.1)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for look in LOOKS:
                take(browser, look)
            browser.close()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
