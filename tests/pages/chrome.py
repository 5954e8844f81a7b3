"""Headless Chromium, driven over a pipe: pages opened at a width and in a light, keys pressed, faults and requests noted."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from programs import needed

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--remote-debugging-pipe",
)
HEIGHT = 900
# Rules of which a page in another light is asked again; of the others the light is no matter.
OF_THE_LIGHT = ', runOnly: ["color-contrast"]'
AXE = """axe.run(document, {resultTypes: ["violations"]%s}).then(found => found.violations.map(each =>
  each.id + ": " + each.nodes.map(node => node.html.slice(0, 200)).join(" | ")))"""
LOOK = """new Promise(done => { const end = Date.now() + %d; const look = () => {
  let found = false; try { found = !!(%s); } catch {}
  if (found || Date.now() > end) done(found); else setTimeout(look, 10); }; look(); })"""
# How the browser says that a page has gone while it was asked.
GONE = ("navigated or closed", "context was destroyed", "Cannot find context")


class PageGone(AssertionError):
    """What was asked of a page that has meanwhile given way to another."""


class Chrome:
    """One browser with one page; `said` holds errors of the console, `left` requests that are no file."""

    def __init__(self, send: int, receive: int) -> None:
        self._send, self._receive, self._rest = send, receive, b""
        self._number, self._session = 0, ""
        self.said: list[str] = []
        self.left: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command of the DevTools protocol, and its answer."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        data = json.dumps(asked).encode() + b"\0"
        while data:
            data = data[os.write(self._send, data) :]
        while True:
            message = self._message()
            if message.get("id") == asked["id"]:
                if "error" in message:
                    raise (PageGone if _page_gone(message["error"]) else AssertionError)(message)
                return message["result"]
            self._note(message)

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._receive, 1 << 20)
            assert more, "the browser has gone"
            self._rest += more
        whole, self._rest = self._rest.split(b"\0", 1)
        return json.loads(whole)

    def _note(self, message: dict[str, Any]) -> None:
        method, about = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.said.append(json.dumps(about["exceptionDetails"].get("exception", about)))
        elif method == "Runtime.consoleAPICalled" and about["type"] in ("error", "warning"):
            self.said.append(json.dumps(about["args"]))
        elif method == "Log.entryAdded" and about["entry"]["level"] in ("error", "warning"):
            self.said.append(about["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            url = about["request"]["url"]
            if not url.startswith(("file:", "about:", "data:")):
                self.left.append(url)

    def open(
        self,
        page: Path,
        *,
        width: int,
        light: str = "light",
        at: str = "",
        height: int = HEIGHT,
        shows: str = "h1",
    ) -> None:
        """Opens a file in a window of that width, in the light or in the dark, and waits until it shows something."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.lit(light)
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=page.as_uri() + at)
        self.wait(f"document.readyState === 'complete' && document.querySelector({shows!r})")

    def lit(self, light: str) -> None:
        self.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": light}],
        )

    def run(self, script: str) -> Any:
        """What a script comes to."""
        found = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def wait(self, condition: str) -> None:
        """Until a script comes true, also on another page than the one where we began to look; a sixth of a minute at most."""
        end = time.monotonic() + 10
        while (rest := end - time.monotonic()) > 0:
            with suppress(PageGone):
                assert self.run(LOOK % (int(rest * 1000), condition)), condition
                return
        raise AssertionError(condition)

    def click(self, element: str) -> None:
        """What a script finds is clicked; the page may be gone before it can say so."""
        with suppress(PageGone):
            self.run(f"({element}).click()")

    def press(self, key: str, text: str = "") -> None:
        """One key, as somebody would press it."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27}
        about = {"key": key, "code": key, "windowsVirtualKeyCode": codes.get(key, 0)}
        if key == "Enter":
            text = "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **about)
        self.call("Input.dispatchKeyEvent", type="keyUp", **about)

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)

    def faults(self, *, again: bool = False) -> list[str]:
        """What axe finds wrong with the page; `again`: in another light, after all was looked at in one."""
        import axe_core_python

        if not self.run("!!window.axe"):
            file = Path(axe_core_python.__file__).parent / "axe.min.js"
            self.run(file.read_text(encoding="utf-8") + ";0")
        return self.run(AXE % (OF_THE_LIGHT if again else ""))

    def picture(self, *, whole: bool = False) -> bytes:
        """The window, or the whole page, as a PNG."""
        data = self.call("Page.captureScreenshot", captureBeyondViewport=whole, format="png")
        return base64.b64decode(data["data"])

    def printed(self) -> bytes:
        """The page as a PDF."""
        data = self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        return base64.b64decode(data["data"])


def _page_gone(error: dict[str, Any]) -> bool:
    return any(words in error["message"] for words in GONE)


@contextmanager
def chrome() -> Iterator[Chrome]:
    """A browser of one's own, gone afterwards."""
    to_read, to_send = os.pipe()
    to_receive, to_write = os.pipe()

    def _pipes() -> None:
        os.dup2(to_read, 103)
        os.dup2(to_write, 104)
        os.dup2(103, 3)
        os.dup2(104, 4)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [needed("chromium"), *FLAGS, f"--user-data-dir={folder}"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_pipes,
            close_fds=False,
            start_new_session=True,
        )
        os.close(to_read)
        os.close(to_write)
        try:
            yield Chrome(to_send, to_receive)
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            os.close(to_send)
            os.close(to_receive)
