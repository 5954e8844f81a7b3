"""Mail servers for every test of mail, and of letters that leave by it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mailboxes import certificates, serve

__all__ = ["certificates", "serve"]
