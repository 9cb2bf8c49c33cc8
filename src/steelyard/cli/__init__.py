"""How you ask on the command line: words in, one call to the desk, words out.

What this room is for
    A file a command. Each turns words into values, asks the desk once, and
    prints what comes back: for people, or as JSON for programs.

What may enter
    Everything; but heavy rooms only inside a command, so that `--help` is there
    at once.

What may not enter
    - Arithmetic, grammar, choice: if a file here needs a test of arithmetic,
      the arithmetic is in the wrong room.
    - A traceback for a person. Refusals say what happened and what to do.

Why it is this strict
    Whatever is worked out here, the page and the assistant would not know.
"""
