"""The organizing toolkit: an engine for the shared sheets that teacher-union locals organize from."""

__version__ = "0.1.0"
