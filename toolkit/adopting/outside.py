"""Outside: whose list of people a file is that nobody here keeps: the employer's, or that of
whoever collects dues.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.adopting.profile import TabProfile
from toolkit.words import words_in

EMPLOYER, DUES, ATTENDANCE, APPLICATIONS = "employer", "dues", "attendance", "applications"
KINDS = (EMPLOYER, DUES, ATTENDANCE, APPLICATIONS)

_OF_DUES = (
    "dues deduction deductions deducted checkoff remittance remit cope pac payer payers cuota"
    " cuotas aportacion aportaciones descuento descuentos cotizacion afiliada member members"
    " membership membresia nea aft"
)
_OF_EMPLOYERS = (
    "employer district hr employee employees staff staffing fte salary hire hired seniority"
    " position payroll census roster unit munis skyward patron patronal distrito empleado"
    " empleados nomina puesto contratacion antiguedad"
)
_DUES, _EMPLOYER = frozenset(_OF_DUES.split()), frozenset(_OF_EMPLOYERS.split())


def whose(tab: TabProfile, file: str) -> str:
    """`employer` or `dues`, as the file's name, the tab's title and its headings say; "" where they
    do not, or say both alike.
    """
    titles = _words((file, tab.tab))
    headings = _words(column.heading for column in tab.columns)
    dues = 2 * len(titles & _DUES) + len(headings & _DUES)
    employer = 2 * len(titles & _EMPLOYER) + len(headings & _EMPLOYER)
    return DUES if dues > employer else EMPLOYER if employer > dues else ""


def _words(texts: Iterable[str]) -> set[str]:
    return {
        word for text in texts for said in words_in(text) for word in re.findall(r"[a-z]+", said)
    }
