"""Faults: what goes wrong between a client and Google, by a script or by dice."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from emulator.errors import ApiError, bad_credentials, quota_exceeded

if TYPE_CHECKING:
    from emulator.google import Call

HTML_502 = (
    b"<!DOCTYPE html>\n<html lang=en>\n<title>Error 502 (Server Error)!!1</title>\n<p><b>502.</b>"
    b" <ins>That\xe2\x80\x99s an error.</ins>\n<p>The server encountered a temporary error and"
    b" could not complete your request.<p>Please try again in 30 seconds.\n"
)

PORTAL = b"<!DOCTYPE html>\n<title>Welcome</title>\n<p>Accept the terms of this network to go on.\n"


@dataclass(frozen=True)
class Fault:
    """One mishap. `applies`: the change is made all the same, only its answer is lost or spoiled."""

    name: str
    refusal: Callable[[], ApiError] | None = None
    status: int | None = None
    body: bytes | None = None
    content_type: str = "application/json; charset=UTF-8"
    applies: bool = False
    drops: bool = False
    truncates: bool = False
    delay: float = 0.0
    headers: tuple[tuple[str, str], ...] = ()


def _internal() -> ApiError:
    return ApiError(500, "Internal error encountered.")


def _unavailable() -> ApiError:
    return ApiError(503, "The service is currently unavailable.")


def _quota(retry_after: int | None) -> Callable[[], ApiError]:
    return lambda: quota_exceeded("Write", "User", 60, "123456789012", retry_after)


KINDS: dict[str, Fault] = {
    fault.name: fault
    for fault in (
        Fault("429", _quota(None)),
        Fault("429 retry-after", _quota(2)),
        Fault("500", _internal),
        Fault("502 html", status=502, body=HTML_502, content_type="text/html; charset=UTF-8"),
        Fault("503", _unavailable),
        Fault("503 after", _unavailable, applies=True),
        Fault("drop before", drops=True),
        Fault("drop after", drops=True, applies=True),
        Fault("slow", applies=True, delay=0.3),
        Fault("truncated", applies=True, truncates=True),
        Fault("401", bad_credentials),
        Fault("broken json", status=200, body=b'{"access_token": "ya29.'),
        Fault("other json", status=200, body=b'["not", "what was asked for"]'),
        Fault("200 html", status=200, body=PORTAL, content_type="text/html; charset=UTF-8"),
    )
}
"""By name. `slow` answers as it should, late."""


def fault(
    kind: str | Fault, *, delay: float | None = None, retry_after: int | None = None
) -> Fault:
    """A fault by its name, with another delay or Retry-After where that is asked for."""
    found = KINDS[kind] if isinstance(kind, str) else kind
    if delay is not None:
        found = replace(found, delay=delay)
    if retry_after is not None:
        found = replace(found, refusal=_quota(retry_after))
    return found


@dataclass
class _Planned:
    fits: Callable[[Call], bool]
    pick: Callable[[], Fault]
    left: int | None  # None: always


@dataclass
class Faults:
    """The script of what goes wrong. Only calls to the APIs count, not those to the token endpoint."""

    _planned: list[_Planned] = field(default_factory=list)
    _seen: int = 0
    of_tokens: list[Fault] = field(
        default_factory=list
    )  # what happens to the next calls for tokens
    happened: list[tuple[int, str]] = field(default_factory=list)  # call number, fault's name

    def on(
        self,
        nth: int,
        kind: str | Fault,
        *,
        delay: float | None = None,
        retry_after: int | None = None,
    ) -> None:
        """The nth call from now (1 is the next one) goes wrong."""
        due = self._seen + nth
        mishap = fault(kind, delay=delay, retry_after=retry_after)
        self._planned.append(_Planned(lambda call: self._seen == due, lambda: mishap, 1))

    def when(
        self,
        fits: Callable[[Call], bool],
        kind: str | Fault,
        *,
        times: int | None = 1,
        delay: float | None = None,
    ) -> None:
        """The next calls that fit go wrong; with `times=None` every one."""
        mishap = fault(kind, delay=delay)
        self._planned.append(_Planned(fits, lambda: mishap, times))

    def chaos(
        self,
        seed: int,
        rate: float,
        kinds: Iterable[str] = tuple(KINDS),
        *,
        times: int | None = None,
    ) -> None:
        """Every call goes wrong with this probability, each time in one of these ways."""
        dice, names = random.Random(seed), list(kinds)
        self._planned.append(
            _Planned(lambda call: dice.random() < rate, lambda: KINDS[dice.choice(names)], times)
        )

    def on_tokens(self, *kinds: str) -> None:
        """The next calls to the token endpoint go wrong, each in its way."""
        self.of_tokens += [KINDS[kind] for kind in kinds]

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._planned.clear()
        self.of_tokens.clear()

    def next(self, call: Call) -> Fault | None:
        """What happens to this call."""
        self._seen += 1
        for plan in self._planned:
            if plan.left != 0 and plan.fits(call):
                if plan.left is not None:
                    plan.left -= 1
                found = plan.pick()
                self.happened.append((call.number, found.name))
                return found
        return None


def spoiled(body: bytes) -> bytes:
    """An answer that breaks off."""
    return body[: max(1, len(body) // 2)] if body else body


__all__ = ["KINDS", "Fault", "Faults", "fault", "spoiled"]
