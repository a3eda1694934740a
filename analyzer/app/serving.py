"""What the server does beside drawing the page: a closed tab is forgotten, no copy is kept."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import runtime
from streamlit.runtime.state import SessionState
from streamlit.starlette import App

from analyzer.app import page
from analyzer.quiet import keep_quiet

SCRIPT = Path(__file__).parent / "served" / "script.py"


@asynccontextmanager
async def quietly(_: App) -> AsyncIterator[None]:
    """Start the server so that no log and no traceback can hold a plan's words."""
    keep_quiet()
    yield


def crashed(problem: Exception) -> bool:
    """Show our own words when the script or what follows a click fails; True: nothing of theirs."""
    page.crashed(problem)
    return True


async def _leave(request: Request) -> Response:
    """Forget a tab that was closed, now and not when Streamlit gives up waiting for it.

    The page gives its session's name, which nobody else knows, when it goes (see guide.py).
    """
    running = runtime.get_instance()
    name = request.path_params["session"]
    known = running._session_mgr.get_session_info(name)
    running.close_session(name)
    if known is not None:
        # Streamlit's loop holds the last session until another begins, and a file that could be
        # saved until it is asked a second time to let it go.
        known.session._session_state = SessionState()
        running.media_file_mgr.remove_orphaned_files()
    re.purge()  # patterns made of people's names
    return Response(status_code=204)


class _NoStore:
    """Ask the browser to put nothing on its disk but Streamlit's own scripts and fonts."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return

        async def send_marked(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                others = [pair for pair in message["headers"] if pair[0] != b"cache-control"]
                message["headers"] = [*others, (b"cache-control", b"no-store")]
            await send(message)

        await self.app(scope, receive, send_marked)


ROUTES = (Route("/leave/{session}", _leave, methods=["POST"]),)
MIDDLEWARE = (Middleware(_NoStore),)
