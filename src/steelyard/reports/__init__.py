"""What we tell: one weighing, or what was read of a file, as a screen of text, a page and a file for machines.

What this room is for
    A `Weighing` holds all that was worked out, a `ReadFile` all that was read.
    Each form of report shows the same numbers; nothing is worked out here.

What may enter
    Everything that the rooms to the left make.

What may not enter
    - Arithmetic on values. A number without an id cannot be traced.
    - A network address that the page would load, a script, or the time of day:
      the same case gives the same bytes.

Why it is this strict
    A report travels without the program. It must stand on its own.
"""
