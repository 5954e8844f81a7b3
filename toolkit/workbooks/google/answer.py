"""Answer: the JSON that Google sends, read in half the time that Python takes itself."""

from __future__ import annotations

import json
from typing import Any

import orjson


def parsed(content: bytes) -> Any:
    """What the JSON says; `ValueError` where it is none, or was cut off on its way."""
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError:
        return json.loads(content)  # half of a sign, as a text cut in its middle has, is no fault
