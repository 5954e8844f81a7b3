"""The colours of a tab's frame, the same in Excel and on Google: light on dark where the toolkit
writes, dark on amber where people do.
"""

PAPER, INK = "#FFFFFF", "#1A1A1A"
HEADING = "#1F3A4D"
THEIRS = "#FCE4B0"
THEIRS_BELOW = "#FFFAEE"  # the cells below such a heading
TAB_COLOUR = "#0072B2"
