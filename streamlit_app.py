"""Starts the page: `streamlit run streamlit_app.py`."""

from analyzer.app import main

main()
