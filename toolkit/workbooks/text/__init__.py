"""Text files and workbooks of other programs as workbooks that are only read: one tab a text
file.
"""

from toolkit.workbooks.text.workbook import ENDINGS, TextWorkbook, is_text

__all__ = ["ENDINGS", "TextWorkbook", "is_text"]
