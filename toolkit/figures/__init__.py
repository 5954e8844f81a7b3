"""What a figure is: a declaration, made once, from which tabs, notes, pages and `why` follow."""
