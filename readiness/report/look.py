"""One source of colour and size for the style sheet and the charts (design: ink, three signal colours, five blues).

Blue is what was measured or certified, rust what is wrong, unseen or failing, teal what comes after the plan, plum a
target. One chart pixel is 0.75 pt, because charts are embedded at their true size.
"""

from __future__ import annotations

INK, INK2, RULE, HAIR, WASH = "#17212B", "#4A5663", "#BFC8D1", "#E3E8ED", "#F3F6F9"
BLUE, RUST, TEAL, PLUM = "#0A3D7C", "#B6431D", "#0AA394", "#3A0D23"
TEAL_TEXT = "#00664D"
MUTED = "#8A95A1"
HEAT = ("#EAF1F8", "#B5CFE6", "#6FA3CC", "#2F6FA6", "#123A5E")
HEAT_INK = (INK, INK, INK, "#FFFFFF", "#FFFFFF")
BAND90, BAND50 = "#D3E0EE", "#86A9CE"
BAND_SOFT = "#BFD2E6"
BLUE_BAND, TEAL_BAND = "#D3E0EE", "#D2EEEA"
STEPS = ("#FFFFFF", "#F3F6F9", "#E3EAF1", "#CFDAE5")
FONT = "'Source Sans 3', 'DejaVu Sans', sans-serif"

PX_PER_PT = 96 / 72
SMALL, BASE, EMPH = 7.75 * PX_PER_PT, 8.5 * PX_PER_PT, 9.75 * PX_PER_PT
WIDTH = 642  # 170 mm, the text width of a page
HALF = 312  # 82.5 mm
WIDTH_SCORE, WIDTH_SUCCESS = 370, 257  # 98 and 68 mm: the two scales of the verdict page

CSS: dict[str, str] = {
    "ink": INK,
    "ink2": INK2,
    "rule": RULE,
    "hair": HAIR,
    "wash": WASH,
    "blue": BLUE,
    "rust": RUST,
    "teal": TEAL,
    "plum": PLUM,
    "tealtext": TEAL_TEXT,
    "bluewash": "#E8EFF7",
}
