"""A signature outlives its certificate when an authority told its time: a real one, made here, over HTTP."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from windows_packages import signing
from windows_packages.signing import Identity

from installers.certificates import CODE, TIME, Certificate, certificate, later

pytestmark = pytest.mark.packages

#: The signer's certificate ends after two days; whoever installs comes later.
A_MONTH = 30
POLICY = """
[tsa]
default_tsa = authority
[authority]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {certificate}
signer_key = {key}
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256
"""


@dataclass(frozen=True)
class Authority:
    """Tells the time of what it is asked for, as RFC 3161 says, at an address of this machine."""

    folder: Path
    seal: Certificate

    def reply(self, query: bytes) -> bytes:
        files = {name: self.folder / name for name in ("policy.cnf", "query.tsq", "reply.tsr")}
        policy = POLICY.format(folder=self.folder, certificate=self.seal.public, key=self.seal.key)
        files["policy.cnf"].write_text(policy, "utf-8")
        files["query.tsq"].write_bytes(query)
        command = ["openssl", "ts", "-reply", "-config", str(files["policy.cnf"])]
        command += ["-queryfile", str(files["query.tsq"]), "-out", str(files["reply.tsr"])]
        subprocess.run(command, check=True, capture_output=True)
        return files["reply.tsr"].read_bytes()


@pytest.fixture(scope="module")
def seal(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("authority"), "Horodatage", TIME, days=3650)


@pytest.fixture(scope="module")
def address(seal: Certificate) -> Iterator[str]:
    """Return where the authority answers; it refuses at the address followed by `refus`."""
    authority = Authority(seal.public.parent, seal)

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path.endswith("/refus"):
                self.send_response(503)
                self.end_headers()
                return
            reply = authority.reply(query)
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def who(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("signer"), "Signataire", CODE)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return somebody else's certificate, which vouches for nobody here."""
    return certificate(tmp_path_factory.mktemp("other"), "Autre", TIME, days=3650).public


@pytest.fixture(params=["exe", "msi"])
def unsigned(
    request: pytest.FixtureRequest,
    program: Path,
    other_version: Callable[[str, str], Path],
    tmp_path: Path,
) -> Path:
    """Return what Windows runs, and what Windows Installer reads: each has signatures of its own form."""
    source = program if request.param == "exe" else other_version("msi", "0.0.9")
    return Path(shutil.copy(source, tmp_path / f"programme.{request.param}"))


def told(who: Certificate, addresses: str) -> Identity:
    environment = {
        "JACHETE_SIGN_CERTIFICATE": str(who.public),
        "JACHETE_SIGN_KEY": str(who.key),
        "JACHETE_SIGN_TIMESTAMP": addresses,
    }
    identity = Identity.told(environment, later())
    assert identity is not None
    return identity


def test_a_timestamped_signature_holds_after_the_end_of_its_certificate(
    unsigned: Path, who: Certificate, seal: Certificate, address: str
) -> None:
    signing.sign(unsigned, told(who, address))
    assert signing.signer(unsigned, later(), who.public, seal.public) == "Signataire"
    assert signing.signer(unsigned, later(A_MONTH), who.public, seal.public) == "Signataire"


def test_without_a_timestamp_it_ends_with_its_certificate(
    unsigned: Path, who: Certificate, seal: Certificate
) -> None:
    signing.sign(unsigned, told(who, ""))
    assert signing.signer(unsigned, later(), who.public, seal.public) == "Signataire"
    assert signing.signer(unsigned, later(A_MONTH), who.public, seal.public) == ""


def test_the_time_told_by_somebody_unknown_is_worth_nothing(
    unsigned: Path, who: Certificate, known: Path, address: str
) -> None:
    signing.sign(unsigned, told(who, address))
    assert signing.signer(unsigned, later(A_MONTH), who.public, known) == ""


def test_another_authority_is_asked_when_the_first_refuses(
    unsigned: Path, who: Certificate, seal: Certificate, address: str
) -> None:
    signing.sign(unsigned, told(who, f"{address}refus {address}"))
    assert signing.signer(unsigned, later(A_MONTH), who.public, seal.public) == "Signataire"


def test_when_no_authority_answers_nothing_is_signed_and_it_is_told(
    unsigned: Path, who: Certificate, address: str
) -> None:
    before = unsigned.read_bytes()
    with pytest.raises(signing.SigningError, match=r"programme\.(exe|msi) n’a pas pu être signé"):
        signing.sign(unsigned, told(who, f"{address}refus"))
    assert unsigned.read_bytes() == before
    assert list(unsigned.parent.iterdir()) == [unsigned]
