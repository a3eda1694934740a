"""What Streamlit runs in an installed package, beside its own `.streamlit/config.toml`.

It has this folder to itself: Streamlit puts a script's folder first where Python looks for modules,
and the page's own modules must not stand in for others of the same name there.
"""

from analyzer.app import main

main()
