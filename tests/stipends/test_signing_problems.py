"""Problems of signing: each points at the cell to look at, by the headings that people read."""

from __future__ import annotations

from datetime import date

import pandas as pd

from toolkit.stipends.approvals import Line
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.signing_problems import FAULTS, fault_of
from toolkit.stipends.standing import Place, Standing
from toolkit.stipends.states import Outcome
