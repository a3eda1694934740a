"""What Streamlit runs for every redraw, in a folder to itself.

Streamlit puts this folder first where Python looks for modules, and the page's own modules must not
stand in for others of the same name there.
"""

from analyzer.app import main

main()
