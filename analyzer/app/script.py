"""What Streamlit runs in an installed package, beside its own `.streamlit/config.toml`."""

from analyzer.app import main

main()
