"""The page starts on this computer only, and calls nobody."""

import tomllib
from pathlib import Path

from analyzer.app import launch
from tests.conftest import REPOSITORY

CONFIG = launch.script().parent / ".streamlit" / "config.toml"


def test_settings_stand_beside_the_script():
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["address"] == "127.0.0.1"
    assert config["client"]["toolbarMode"] == "minimal"
    assert config["client"]["showErrorDetails"] == "none"
    assert config["server"]["allowedHosts"] == ["127.0.0.1", "localhost"]
    assert config["server"]["disconnectedSessionTTL"] >= 4 * 3600


def test_the_installed_script_has_its_folder_to_itself():
    """Streamlit puts that folder first on Python's path: a module there would hide others."""
    served = Path(launch.__file__).parent / "served"
    assert [file.name for file in served.glob("*.py")] == ["script.py"]
    packed = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    include = packed["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert include["streamlit_app.py"] == "analyzer/app/served/streamlit_app.py"
    assert include[".streamlit/config.toml"] == "analyzer/app/served/.streamlit/config.toml"


def test_the_command_says_again_what_matters_most():
    command = launch.command(sample=True, port=8777, headless=True)
    assert "--server.address=127.0.0.1" in command
    assert "--browser.gatherUsageStats=false" in command
    assert "--server.port=8777" in command
    assert command[-2:] == ["--", "--sample"]
    assert "--sample" not in launch.command(sample=False, port=None, headless=False)
