"""Relations found among the facts of a day: nobody declares them, the words and the ledger's structure do.

A stated change claims its base, a share its whole, a margin its revenue. Each file finds one sort of relation by
looking up cells, so that the cost grows with the facts and not with their pairs.
"""
