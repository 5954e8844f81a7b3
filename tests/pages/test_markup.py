"""Markup: whatever people typed is text, and no script but the page's own runs."""

import base64
import hashlib
import json

from toolkit.pages.markup import data, policy, sentences


def test_no_text_ends_the_data() -> None:
    wild = "</script><b>\u2028<!--<script>&amp;'\""
    said = str(data({"name": wild}))
    assert not set("<>&\u2028") & set(said)
    assert json.loads(said) == {"name": wild}


def test_only_scripts_with_the_right_sum_may_run() -> None:
    found = policy(["one();"])
    known = base64.b64encode(hashlib.sha256(b"one();").digest()).decode()
    assert f"script-src 'sha256-{known}';" in found
    assert found.startswith("default-src 'none';")
    assert "unsafe-eval" not in found


def test_what_a_script_says_is_found() -> None:
    assert sentences('say("a {n}", { n }); say("a \\"b\\""); x.say(word); say("a {n}")') == [
        'a "b"',
        "a {n}",
    ]
