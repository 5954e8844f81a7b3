"""The conformance suite says which cells differ when one of its assertions fails."""

import pytest

pytest.register_assert_rewrite("workbooks.conformance", "workbooks.margins")
