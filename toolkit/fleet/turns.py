"""Turns: a worker's side of the broker, in the place of a pace of its own."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TextIO

from toolkit.errors import Refusal, TryLater
from toolkit.fleet.broker import BrokerAddress, proof_of
from toolkit.fleet.budget import Asked, project_of
from toolkit.workbooks.google.pacing import Paces, shared

BROKER_GONE = Refusal(
    TryLater,
    "fleet-broker-gone",
    "The run of toolkit fleet that this belongs to has ended, or cannot be reached from this"
    " machine, so Google was asked nothing more. Run it again.",
)

CONNECT_SECONDS = 10.0


class TurnLine:
    """One worker's connection to the broker of its run, made when somebody first asks."""

    def __init__(self, address: BrokerAddress) -> None:
        self._address = address
        self._stream: TextIO | None = None

    @contextmanager
    def turn(self, asked: Asked) -> Iterator[None]:
        """Around one call."""
        try:
            self._say({"kind": asked.kind, "account": asked.account, "project": asked.project})
            self._heard()
        except (OSError, ValueError, KeyError):
            self.close()
            raise BROKER_GONE() from None
        try:
            yield
        finally:
            try:
                self._say({"over": True})
            except OSError:  # it knows by itself that the line is closed
                self.close()

    def close(self) -> None:
        if self._stream is not None:
            stream, self._stream = self._stream, None
            stream.close()

    def _connected(self) -> TextIO:
        if self._stream is None:
            there = (self._address.host, self._address.port)
            with socket.create_connection(there, CONNECT_SECONDS) as line:
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._stream = line.makefile("rw", encoding="utf-8", newline="\n")
                nonce = str(self._heard()["nonce"])  # whoever is no broker says none
                self._say({"proof": proof_of(self._address.key, nonce)})
                line.settimeout(None)  # a turn may be minutes away; the stream holds it open
        return self._stream

    def _say(self, said: dict[str, Any]) -> None:
        stream = self._connected()
        stream.write(json.dumps(said) + "\n")
        stream.flush()

    def _heard(self) -> dict[str, Any]:
        heard = json.loads(self._connected().readline())
        if not isinstance(heard, dict):
            raise ValueError
        return heard


@dataclass(frozen=True)
class SharedTurns:
    """The turns of one account, of reading or of writing."""

    line: TurnLine
    asked: Asked
    calls: int

    def turn(self) -> Any:
        return self.line.turn(self.asked)


@contextmanager
def given_by(
    address: BrokerAddress, kept: Callable[[Paces], Paces] = lambda paces: paces
) -> Iterator[None]:
    """Whatever asks Google in here gets its turns from that broker; `kept` makes of them what each
    workbook keeps to.
    """
    line = TurnLine(address)

    def paces(account: str) -> Paces:
        project = project_of(account)
        reads, writes = (
            SharedTurns(line, Asked(kind, account, project), address.calls)
            for kind in ("read", "write")
        )
        return kept((reads, writes))

    before = shared.set(paces)
    try:
        yield
    finally:
        shared.reset(before)
        line.close()
