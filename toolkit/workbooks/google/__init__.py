"""Google Sheets behind the workbook protocol: two reads, one atomic write, and every failure a
sentence.
"""

from __future__ import annotations

from toolkit.workbooks.google.credentials import Access, access
from toolkit.workbooks.google.session import Patience
from toolkit.workbooks.google.workbook import GoogleWorkbook

__all__ = ["Access", "GoogleWorkbook", "Patience", "access"]
