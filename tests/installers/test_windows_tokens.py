"""A key that never leaves its token signs: SoftHSM stands for the token of whoever publishes."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import package
import prepare
import pytest
from windows_packages import signing
from windows_packages.signing import Identity

from installers.certificates import CODE, Certificate, certificate, later

lacking = prepare.lacking(package.TOKEN_TOOLS)
pytestmark = [
    pytest.mark.packages,
    pytest.mark.skipif(bool(lacking), reason=f"needs {', '.join(lacking)}"),
]

PIN, LABEL = "2468", "essai"
ADDRESS = f"pkcs11:token={LABEL};object=signature"


@dataclass(frozen=True)
class Token:
    """The module that leads to a token, a file with its PIN, and whoever vouches for who it is."""

    module: Path
    pin: Path
    root: Certificate
    chain: Certificate


@pytest.fixture(scope="module")
def holder(tmp_path_factory: pytest.TempPathFactory) -> Token:
    """Return a token with a key and its certificate, vouched for by a chain of two."""
    folder = tmp_path_factory.mktemp("token")
    (module,) = Path("/usr/lib").glob("*/softhsm/libsofthsm2.so")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/tokens\n", "utf-8")
    (folder / "pin.txt").write_text(PIN, "utf-8")
    root = certificate(folder, "Racine")
    chain = certificate(folder, "Intermédiaire", issuer=root)
    who = certificate(folder, "Jeton", CODE, issuer=chain)
    der, key = folder / "certificat.der", folder / "clé.p8"
    on_token = ["--pin", PIN, "--id", "01", "--label", "signature"]
    for command in (
        ["softhsm2-util", "--init-token", "--free", "--label", LABEL, "--so-pin", "1357", "--pin", PIN],
        ["openssl", "pkcs8", "-topk8", "-nocrypt", "-in", str(who.key), "-out", str(key)],
        ["softhsm2-util", "--import", str(key), "--token", LABEL, *on_token],
        ["openssl", "x509", "-in", str(who.public), "-outform", "DER", "-out", str(der)],
        [
            *("pkcs11-tool", "--module", str(module), "--token-label", LABEL, "--login", *on_token),
            *("--write-object", str(der), "--type", "cert"),
        ],
    ):
        environment = {"SOFTHSM2_CONF": str(folder / "softhsm2.conf"), "PATH": "/usr/bin:/bin"}
        subprocess.run(command, check=True, capture_output=True, env=environment)
    who.key.unlink()
    key.unlink()
    return Token(module, folder / "pin.txt", root, chain)


@pytest.fixture
def token(holder: Token, monkeypatch: pytest.MonkeyPatch) -> Token:
    monkeypatch.setenv("SOFTHSM2_CONF", str(holder.pin.with_name("softhsm2.conf")))
    return holder


@pytest.fixture
def told(token: Token) -> Callable[..., Identity]:
    """Return what reads the identity of the token, with other variables than the usual."""

    def identity(**other: str) -> Identity:
        environment = {
            "JACHETE_SIGN_PKCS11": str(token.module),
            "JACHETE_SIGN_CERTIFICATE": ADDRESS,
            "JACHETE_SIGN_KEY": ADDRESS,
            "JACHETE_SIGN_CHAIN": str(token.chain.public),
            "JACHETE_SIGN_PASSWORD": str(token.pin),
        }
        found = Identity.told(environment | other, later())
        assert found is not None
        return found

    return identity


@pytest.fixture
def unsigned(program: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(program, tmp_path / "programme.exe"))


def test_the_key_of_a_token_signs_and_whoever_knows_the_root_alone_believes_it(
    unsigned: Path, token: Token, told: Callable[..., Identity]
) -> None:
    signing.sign(unsigned, told())
    assert signing.signer(unsigned, later(), token.root.public) == "Jeton"


def test_without_the_certificates_between_nobody_believes_it(
    unsigned: Path, token: Token, told: Callable[..., Identity]
) -> None:
    signing.sign(unsigned, told(JACHETE_SIGN_CHAIN=""))
    assert signing.signer(unsigned, later(), token.root.public) == ""


def test_the_certificate_may_be_a_file_and_the_key_alone_on_the_token(
    unsigned: Path, token: Token, told: Callable[..., Identity]
) -> None:
    signing.sign(unsigned, told(JACHETE_SIGN_CERTIFICATE=str(token.pin.with_name("Jeton.pem"))))
    assert signing.signer(unsigned, later(), token.root.public) == "Jeton"


def test_a_wrong_pin_is_told_before_the_long_work_and_leaves_nothing(
    unsigned: Path, told: Callable[..., Identity], tmp_path: Path
) -> None:
    (tmp_path / "faux.txt").write_text("0000", "utf-8")
    identity = told(JACHETE_SIGN_PASSWORD=str(tmp_path / "faux.txt"))
    with pytest.raises(signing.SigningError, match="n’a pas pu être signé"):
        signing.rehearse(identity, unsigned)
    assert {path.name for path in tmp_path.iterdir()} == {"programme.exe", "faux.txt"}
    assert not signing.is_signed(unsigned)
