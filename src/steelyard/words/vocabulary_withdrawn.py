"""Words and signs of moneys that have been withdrawn: older reports and newspapers print them.

In the tables a line is `CODE: word | word`; anyone can lengthen them. A word that another money bears today is not here
without its country: a lira is Turkish, a pound British.
"""

from __future__ import annotations

from typing import Final

from steelyard.words.quantity import CURRENCY_CODES, WITHDRAWN
from steelyard.words.vocabulary_money import CODES_THAT_ARE_WORDS, table_of_codes

CLEAR_CODES: Final = CURRENCY_CODES - (WITHDRAWN & CODES_THAT_ARE_WORDS)
"""Codes that are a money in a table too, where nothing stands beside them; LTL at the head of a column is freight."""

WITHDRAWN_MARKS: Final = table_of_codes(
    """
    DEM: DM | DM. | D-Mark | D-mark
    FRF: FF | FFr | FFr. | Ffr
    BEF: BFr | BFr. | Bfr
    LUF: LFr | LFr. | Lfr
    NLG: Dfl | Dfl. | DFl | Hfl | Hfl. | HFl | HFL
    ITL: Lit. | Lit | ITL.
    ESP: Ptas | Ptas. | Pta | Pta. | PTA
    PTE: Esc. | Esc
    GRD: Drs | Drs.
    FIM: Fmk | FMk
    ATS: öS | ÖS
    IEP: IR£ | I£
    CYP: CY£ | C£
    MTL: Lm
    EEK: EKr
    XEU: ECU
    """
)
"""Marks that stand before a number."""

MARKS_THAT_ARE_WORDS: Final = frozenset("DM DM. FF HFL Lit Lit. PTA Esc Esc. Drs Drs. Pta ECU".split())
"""Marks that mean other things too: money only with a scale or a number of some size."""

WITHDRAWN_NAMES: Final = table_of_codes(
    """
    DEM: deutsche marks | deutsche mark | deutsch marks | deutsch mark | deutschmarks | deutschmark | deutschemarks
    DEM: deutschemark | d-marks | d-mark | german marks | german mark | west german marks
    FRF: french francs | french franc
    BEF: belgian francs | belgian franc
    LUF: luxembourg francs | luxembourg franc
    NLG: dutch guilders | dutch guilder | guilders | guilder | dutch florins
    ANG: antillean guilders | netherlands antillean guilders | netherlands antilles guilders
    SRG: surinamese guilders | suriname guilders
    ITL: italian lire | italian lira | italian liras | lire
    ESP: spanish pesetas | spanish peseta | pesetas | peseta | ptas
    PTE: portuguese escudos | portuguese escudo | escudos | escudo
    CVE: cape verdean escudos | cape verde escudos
    GRD: greek drachmas | greek drachma | greek drachmae | drachmas | drachma | drachmae | drachmai
    FIM: finnish markka | finnish markkas | finnish markkaa | finnish marks | finnish mark | markka | markkaa | markkas
    FIM: fmk
    ATS: austrian schillings | austrian schilling | schillings | schilling
    IEP: irish pounds | irish pound | irish punts | irish punt
    CYP: cyprus pounds | cyprus pound | cypriot pounds | cypriot pound
    MTL: maltese lira | maltese liri | maltese liras
    SIT: slovenian tolars | slovenian tolar | slovene tolars | tolars | tolar | tolarjev
    SKK: slovak koruna | slovak korunas | slovak koruny | slovak korun | slovak crowns | slovak crown
    EEK: estonian kroons | estonian kroon | estonian krooni | estonian crowns | kroons | kroon | krooni
    LVL: latvian lats | latvian lati | lats | lati
    LTL: lithuanian litas | lithuanian litai | litas | litai
    HRK: croatian kuna | croatian kunas | kuna | kunas | kune
    YUM: yugoslav dinars
    CSK: czechoslovak koruna | czechoslovak crowns
    XEU: ecus
    """
)
"""Names that stand behind a number, in lower case."""

NAMES_THAT_ARE_WORDS: Final = table_of_codes(
    """
    mark: marks | mark
    DEM: dm
    IEP: punts
    """
)
"""Names that mean other things too: money only behind a scale word, as in "3 billion marks"."""
