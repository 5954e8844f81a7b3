"""The message catalogues: one .po a language, edited by people and read as it is."""
