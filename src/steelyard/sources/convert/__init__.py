"""Files of every usual kind, turned into text with its tables and the way back to the page.

A file is bytes from a stranger. Nothing it names is fetched, nothing in it is run, what it unfolds to is counted while
it unfolds, and what cannot be read is refused with what to do next. The disk is not touched here.
"""
