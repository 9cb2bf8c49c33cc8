"""What you can ask for: each verb of the program, by calling the rooms in order.

What this room is for
    A file a verb. `weigh.py` is the whole flow in about ten calls: the file to
    read first. `bench.py` opens the case and its ledger.

What may enter
    Every room to the left.

What may not enter
    - Arithmetic, grammar, layout: they have rooms of their own.
    - Words for a screen or a flag of a command: those belong to `cli`.

Why it is this strict
    The command line, the page and the assistant ask the same desk and get the
    same answer.
"""
