"""Mail servers on this machine: real conversations, good and bad."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

AT = datetime(2023, 3, 13, 7, 11, tzinfo=UTC)


class Mailbox:
    """What a server does with each message, in order: an answer, or a way to break off. Then it takes everything."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.taken: list[bytes] = []
        self.asked: list[str] = []
        self.rcpt_answers: list[str] = []
        self.sender_answer = ""  # what it says of every sender; else it takes them

    async def handle_MAIL(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.sender_answer:
            return self.sender_answer
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.asked.append(address)
        if self.rcpt_answers and (answer := self.rcpt_answers.pop(0)) != "250":
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer == "drop":
            server.transport.abort()
            return "250 never said"
        if answer == "slow":
            await asyncio.sleep(1.2)
            return "250 too late"
        if answer.startswith("250"):
            self.taken.append(envelope.content or b"")
        return answer


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def serve() -> Iterator[Callable[..., int]]:
    """Starts a server with a mailbox; returns its port."""
    running: list[Controller] = []

    def start(mailbox: Mailbox, *, implicit: ssl.SSLContext | None = None, **options: Any) -> int:
        port = free_port()
        controller = Controller(
            mailbox, hostname="127.0.0.1", port=port, ssl_context=implicit, **options
        )
        controller.start()
        running.append(controller)
        return port

    yield start
    for controller in running:
        controller.stop(no_assert=True)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ssl.SSLContext]:
    """`server` proves to be localhost, `stranger` to be somebody else, and `client` trusts who signed both."""
    folder = tmp_path_factory.mktemp("certificates")
    authority = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
    root = _signed(name, name, authority, authority, ca=True)
    pem = folder / "root.pem"
    pem.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    made = {"client": ssl.create_default_context(cafile=str(pem))}
    for title, host in (("server", "localhost"), ("stranger", "mail.elsewhere.example")):
        own = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        made[title] = _context(
            folder / f"{title}.pem", own, _signed(subject, name, own, authority, host=host)
        )
    return made


def _context(
    path: Path, key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate
) -> ssl.SSLContext:
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def _signed(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    *,
    host: str = "",
    ca: bool = False,
) -> x509.Certificate:
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2099, 1, 1, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False
        )
    )
    if ca:
        built = built.add_extension(
            x509.KeyUsage(
                digital_signature=True,
                content_commitment=False,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=True,
                crl_sign=True,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
    if host:
        built = built.add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
        )
    return built.sign(by, hashes.SHA256())


def only_rosa(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    """Lets rosa in with her password, and nobody else."""
    return AuthResult(
        handled=False, success=(data.login, data.password) == (b"rosa", b"open sesame")
    )
