"""Signatures: told by the environment, put on what nobody signed, verified."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from windows_packages import signing
from windows_packages.signing import Identity

from installers.certificates import CODE, Certificate, certificate, later

NOW = 1_764_200_000


# ------------------------------------------------------------------ who signs


def test_nothing_is_signed_unless_the_environment_tells_with_what() -> None:
    assert Identity.told({}, NOW) is None
    assert Identity.told({"JACHETE_SIGN_PKCS12": "", "PATH": "/usr/bin"}, NOW) is None


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"CERTIFICATE": "réseau.pem"}, "pas avec quoi signer.*JACHETE_SIGN_KEY"),
        ({"TIMESTAMP": "http://exemple.invalid"}, "pas avec quoi signer"),
        ({"PKCS12": "réseau.pfx", "TIMESTANP": "http://exemple.invalid"}, "inconnue.*JACHETE_SIGN_TIMESTANP"),
    ],
)
def test_what_is_told_by_half_stops_all_rather_than_leave_packages_unsigned(
    told: dict[str, str], said: str
) -> None:
    environment = {f"JACHETE_SIGN_{name}": value for name, value in told.items()}
    with pytest.raises(signing.SigningError, match=said):
        Identity.told(environment, NOW)


def test_a_file_of_keys_is_told_with_the_file_of_its_password() -> None:
    told = {"JACHETE_SIGN_PKCS12": "réseau.pfx", "JACHETE_SIGN_PASSWORD": "mot.txt"}
    identity = Identity.told(told, NOW)
    assert identity is not None
    assert identity.options == ("-pkcs12", "réseau.pfx", "-readpass", "mot.txt")


def test_a_token_is_told_by_its_module_and_its_addresses() -> None:
    identity = Identity.told(
        {
            "JACHETE_SIGN_PKCS11": "opensc.so",
            "JACHETE_SIGN_CERTIFICATE": "pkcs11:object=c",
            "JACHETE_SIGN_KEY": "pkcs11:object=k",
            "JACHETE_SIGN_CHAIN": "entre.pem",
            "JACHETE_SIGN_TIMESTAMP": "http://un.invalid http://deux.invalid",
        },
        NOW,
    )
    assert identity is not None
    assert identity.options == (
        *("-pkcs11module", "opensc.so", "-pkcs11cert", "pkcs11:object=c", "-key", "pkcs11:object=k"),
        *("-ac", "entre.pem"),
    )
    assert identity.authorities == ("http://un.invalid", "http://deux.invalid")


# ------------------------------------------------------------------ with a certificate of a moment


@pytest.fixture(scope="module")
def who(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("keys"), "Certificat d'essai", CODE)


@pytest.fixture
def environment(who: Certificate) -> dict[str, str]:
    return {"JACHETE_SIGN_CERTIFICATE": str(who.public), "JACHETE_SIGN_KEY": str(who.key)}


@pytest.fixture
def identity(environment: dict[str, str]) -> Identity:
    told = Identity.told(environment, later())
    assert told is not None
    return told


@pytest.fixture
def unsigned(program: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(program, tmp_path / "programme.exe"))


@pytest.mark.packages
def test_what_nobody_signed_is_signed_and_the_signature_holds(
    unsigned: Path, identity: Identity, who: Certificate
) -> None:
    assert not signing.is_signed(unsigned)
    assert signing.sign_unsigned([unsigned], identity) == [unsigned]
    assert signing.signer(unsigned, later(), who.public) == "Certificat d'essai"
    assert signing.sign_unsigned([unsigned, Path("texte.txt")], identity) == []


@pytest.mark.packages
def test_a_changed_byte_undoes_a_signature(unsigned: Path, identity: Identity, who: Certificate) -> None:
    signing.sign(unsigned, identity)
    content = bytearray(unsigned.read_bytes())
    content[0x400] ^= 1
    unsigned.write_bytes(content)
    assert signing.signer(unsigned, later(), who.public) == ""


@pytest.mark.packages
def test_a_signature_of_somebody_unknown_names_nobody(unsigned: Path, identity: Identity) -> None:
    signing.sign(unsigned, identity)
    assert signing.signer(unsigned, later()) == ""


@pytest.mark.packages
def test_a_signature_put_twice_at_one_moment_is_the_same(unsigned: Path, identity: Identity) -> None:
    twin = Path(shutil.copy(unsigned, unsigned.with_name("jumeau.exe")))
    for file in (unsigned, twin):
        signing.sign(file, identity)
    assert unsigned.read_bytes() == twin.read_bytes()


@pytest.mark.packages
def test_a_key_that_cannot_be_read_is_told_and_leaves_the_file_as_it_was(unsigned: Path) -> None:
    before = unsigned.read_bytes()
    with pytest.raises(signing.SigningError, match=r"programme\.exe n’a pas pu être signé"):
        signing.sign(unsigned, Identity(("-certs", "absent.pem", "-key", "absent.pem"), NOW))
    assert unsigned.read_bytes() == before
    assert list(unsigned.parent.iterdir()) == [unsigned]


@pytest.mark.packages
def test_the_installer_has_its_own_signature_and_that_of_its_uninstaller_asked_for_by_a_command(
    unsigned: Path, environment: dict[str, str], who: Certificate
) -> None:
    command = [sys.executable, signing.__file__, str(later()), str(unsigned)]
    subprocess.run(command, check=True, env=environment | {"PATH": "/usr/bin:/bin"})
    assert signing.signer(unsigned, later(), who.public)
