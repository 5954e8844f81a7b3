"""What a foreign tab means: its headings, its words, and what follows for toolkit.toml."""
