"""Which names in the documents are probably the same: proposals for a person, each with its evidence.

    propose([(document, reading), …], entities) -> (Proposal(name, alias, because), …)          (`propose`)

Names and how often they stand where (`pool`) are compared through keys, never each with each: by what the text says
itself (`definitions`, `codes`), by spelling (`forms`, `slips`), by sound and by literal meaning (`renderings`), by the
figures that stand under both (`fingerprints`). What makes of a name that of a subsidiary is in `branches`.

A proposal is shown and never used. No rule knows a company or a document.
"""
