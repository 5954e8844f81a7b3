"""A mail server that says anything at all, at any point of a conversation."""

from __future__ import annotations

import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

POLITE = {
    "greeting": b"220 here\r\n",
    "ehlo": b"250 hello\r\n",
    "mail": b"250 ok\r\n",
    "rcpt": b"250 ok\r\n",
    "data": b"354 go on\r\n",
    "text": b"250 taken\r\n",
    "rset": b"250 ok\r\n",
    "quit": b"221 bye\r\n",
}
HANG_UP, SILENCE = b"<hang up>", b"<silence>"
NO_SECRETS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # that of a real run reads every authority


@dataclass
class Rude:
    """A server with something else to say at some points: bytes as they are, HANG_UP or SILENCE at
    the end of them. `heard` has what it did with every text: how often it came, by its Subject;
    into `hush` goes a byte each time that a caller waits for the end of an answer in vain.
    """

    said: dict[str, bytes] = field(default_factory=dict)
    once: bool = False  # rude in the first conversation only
    drip: float = 0.0  # seconds between two bytes
    heard: list[str] = field(default_factory=list)
    callers: int = 0
    commands: list[str] = field(default_factory=list)
    hush: tuple[socket.socket, socket.socket] = field(default_factory=socket.socketpair)

    def _answer(self, caller: socket.socket, stage: str) -> bool:
        rude = stage in self.said and not (self.once and self.callers > 1)
        words = self.said[stage] if rude else POLITE[stage]
        ends = next((end for end in (HANG_UP, SILENCE) if words.endswith(end)), b"")
        words = words.removesuffix(ends)
        for n in range(len(words)) if rude and self.drip else ():
            caller.sendall(words[n : n + 1])
            time.sleep(self.drip)
        if not (rude and self.drip):
            caller.sendall(words)
        if ends != HANG_UP and (ends or not words.endswith(b"\n")):
            self.hush[0].sendall(b"!")
        if ends == SILENCE:
            caller.settimeout(5)
            while caller.recv(1000):  # until the caller has had enough
                pass
        return not ends

    def _talk(self, caller: socket.socket) -> None:
        with caller, caller.makefile("rb") as lines:
            caller.settimeout(5)
            going = self._answer(caller, "greeting")
            while going and (line := lines.readline()):
                word = line[:4].decode("ascii", "replace").strip().lower()
                self.commands.append(word)
                going = self._answer(caller, {"helo": "ehlo"}.get(word, word))
                if word == "quit":
                    return
                if going and word == "data":
                    text = b""
                    while (row := lines.readline()) not in (b".\r\n", b""):
                        text += row
                    if row:
                        self.heard.append(
                            text.partition(b"Subject: ")[2].partition(b"\r")[0].decode()
                        )
                        going = self._answer(caller, "text")

    @contextmanager
    def open(self) -> Iterator[int]:
        """Serves one caller after the other; gives the port."""
        said, heard = self.hush
        with said, heard, socket.create_server(("127.0.0.1", 0)) as door:
            closing = threading.Event()

            def serve() -> None:
                while not closing.is_set():
                    caller, _ = door.accept()
                    if closing.is_set():
                        caller.close()
                        return
                    self.callers += 1
                    try:
                        self._talk(caller)
                    except (OSError, KeyError):
                        caller.close()

            thread = threading.Thread(target=serve, daemon=True)
            thread.start()
            try:
                yield door.getsockname()[1]
            finally:
                closing.set()
                with socket.create_connection(door.getsockname(), timeout=5):
                    thread.join(timeout=6)


class Hurried(socket.socket):
    """A caller's line on which a wait that would be in vain is over at once, as if its time had passed."""

    rude: Rude

    def recv(self, *asked: int) -> bytes:
        waits = self.gettimeout()
        if waits:
            with selectors.DefaultSelector() as listening:  # however many files are open
                for line in (self, self.rude.hush[1]):
                    listening.register(line, selectors.EVENT_READ)
                heard = [key.fileobj for key, _ in listening.select(waits)]
            if self not in heard:
                self.rude.hush[1].recv(1)
                raise TimeoutError("timed out")
        return super().recv(*asked)


def hurried(rude: Rude) -> Callable[..., Hurried]:
    """In the place of `_get_socket` of smtplib."""

    def found(_: object, host: str, port: int, timeout: float) -> Hurried:
        with socket.create_connection((host, port), timeout) as plain:
            line = Hurried(fileno=plain.detach())
        line.rude = rude
        line.settimeout(timeout)
        return line

    return found
