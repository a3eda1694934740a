"""What all tests share: where the workshop's evaluation files are, when they are there at all."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write what is found as the new expectation"
    )


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the repository; tests that need it are skipped without it."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(
            "needs the folder ../shared (evaluation plans), which is not part of the project"
        )
    return folder
