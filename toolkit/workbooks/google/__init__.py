"""Google Sheets behind the workbook protocol: two reads, one atomic write, and every failure a sentence."""
