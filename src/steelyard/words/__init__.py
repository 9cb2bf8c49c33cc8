"""The words every other room speaks: money, measure, time, names, refusals.

What this room is for
    Small immutable values that mean the same thing everywhere: a figure as it
    was printed, an interval, an amount in a currency, a day or a span of days,
    the name of a company, the name of a line in its accounts.

What may enter
    The standard library.

What may not enter
    - Input or output: no file, network, clock or environment.
    - Opinion: no default for a rate, a currency, a date or a scale. Whoever
      calls must say, because whoever reads the report will ask.
    - Any other room of this program.

Why it is this strict
    Every room imports this one, so whatever is allowed here is allowed
    everywhere.
"""
