"""What people call our columns, besides the names and aliases that the tables declare.

Each module is lists to read: our heading, and after each strength the headings that mean it,
separated by commas. Case, accents, spaces, signs, the plural and brackets make no difference, so
each stands once. `First name, Last name` is one column that feeds two; `Conversations.Date` under
Roster feeds another tab; `as Worksite` is whatever means the Roster's Worksite.
"""

from __future__ import annotations

SURE = 0.95  # nobody would look at the values
GOOD = 0.9  # a whole question
LIKELY = 0.8  # most would be right without looking
MAYBE = 0.55  # one of two things
FAINT = 0.3  # where nothing better is there
STRENGTHS = {"sure": SURE, "good": GOOD, "likely": LIKELY, "maybe": MAYBE, "faint": FAINT}
