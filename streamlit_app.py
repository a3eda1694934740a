"""Starts the page: `streamlit run streamlit_app.py`."""

from streamlit.starlette import App

from analyzer.app import serving

app = App(
    serving.SCRIPT,
    lifespan=serving.quietly,
    routes=serving.ROUTES,
    middleware=serving.MIDDLEWARE,
    on_script_error=serving.crashed,
)
