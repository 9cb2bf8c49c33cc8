"""Who owns whom, and what a price paid for a part says about the whole.

What this room is for
    Holdings and deals of one day's knowledge, and the value of the whole that
    a price for a part implies.

What may enter
    `words`, and the holdings of `ledger`.

What may not enter
    - A value of our own making: what was paid is a price, not a value.
    - The sum of holdings of different days or different share counts.

Why it is this strict
    A stake without its day and its share base is a rumour.
"""
