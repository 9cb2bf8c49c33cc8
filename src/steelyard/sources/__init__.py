"""What we hold: documents with their origin, and the case folder they came in.

What this room is for
    To turn the files of a case folder into values: documents whose text never
    changes again, citations cut from them, and the case that a person wrote.
    What is wrong in a file is told with its line and its remedy, all at once.

What may enter
    `words`, and bytes from disk by way of `folder.py`.

What may not enter
    - A figure read from a document: that is the work of `reading`.
    - Anything that would execute or fetch what a file names.

Why it is this strict
    A case may come from a stranger. Opening it must be as safe as reading it.
"""
