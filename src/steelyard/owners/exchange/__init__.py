"""Exchange: stakes from and to the forms in which others keep them, each with what it cannot hold.

    bods      Beneficial Ownership Data Standard 0.4, and 0.2 and 0.3 for reading
    ftm       FollowTheMoney entities, a line of JSON each
    gleif     relationships and names of the register of legal entity identifiers, for reading
    csv       a plain table, a stake a row
    json      our own form: nothing is lost

What this room is for
    Text in, stakes out; stakes in, text out. Nothing here opens a file or asks anybody.

What may enter
    Text of whatever size and make. What is broken is refused with its place; what cannot be told is a flaw beside
    the stakes.

What may not enter
    - A guess: 0.1568 is no percentage until somebody says of what.
    - A silent loss: whatever a form cannot hold is counted and named.

Why it is this strict
    A stake that changes on the way from one program to the next is believed by both.
"""
