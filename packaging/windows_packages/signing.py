"""Signatures of Windows programs: told, verified, and put with a certificate that is never kept here.

Nothing is signed unless the environment says with what:

    JACHETE_SIGN_PKCS12        a .pfx file; or else these two:
    JACHETE_SIGN_CERTIFICATE   a PEM file, or the pkcs11: address of a certificate
    JACHETE_SIGN_KEY           a PEM file, or the pkcs11: address of a key
    JACHETE_SIGN_PKCS11        the module of the token where those addresses lead
    JACHETE_SIGN_CHAIN         a PEM file of the certificates from that one to its authority, when what
                               holds it lacks them
    JACHETE_SIGN_PASSWORD      a file that holds the password or PIN
    JACHETE_SIGN_TIMESTAMP     the addresses of timestamp authorities (RFC 3161), each tried when the former
                               does not answer; without any, signatures end with the certificate
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

DESCRIPTION: Final = "L’économie sociale, j’achète! — Répertoire"
AUTHORITIES: Final = Path("/etc/ssl/certs/ca-certificates.crt")
SIGNABLE: Final = frozenset({".exe", ".dll", ".pyd", ".msi"})
#: The only signature of Windows Installer that must come last, and the hash that every Windows 10 knows.
HASH: Final = "sha256"


class SigningError(Exception):
    """A signature that could not be put, or that does not hold; its text says which file and why."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signs, as osslsigncode's own options; `moment` is the time that signatures tell, in Unix seconds.

    With timestamp authorities, the first that answers tells the time instead.
    """

    options: tuple[str, ...]
    moment: int
    authorities: tuple[str, ...] = ()

    @classmethod
    def told(cls, environment: Mapping[str, str], moment: int) -> "Identity | None":
        """Return the identity that an environment tells, None when it tells nothing of it.

        Raise `SigningError` when it tells a part: packages thought to be signed would not be.
        """
        told = {
            name.removeprefix(_PREFIX): value
            for name, value in environment.items()
            if name.startswith(_PREFIX) and value
        }
        if not told:
            return None
        unknown = sorted(f"{_PREFIX}{name}" for name in told.keys() - _OPTIONS.keys() - {_TIMESTAMP})
        if unknown:
            raise SigningError(f"Variable inconnue\u00a0: {', '.join(unknown)}. Rien n’a été signé.")
        if "PKCS12" not in told and not {"CERTIFICATE", "KEY"} <= told.keys():
            raise SigningError(
                "On ne sait pas avec quoi signer\u00a0: il faut JACHETE_SIGN_PKCS12, ou bien "
                "JACHETE_SIGN_CERTIFICATE et JACHETE_SIGN_KEY. Rien n’a été signé."
            )
        options = _OPTIONS
        if told.get("CERTIFICATE", "").startswith("pkcs11:"):
            options = options | {"CERTIFICATE": "-pkcs11cert"}
        words = tuple(word for name in options if name in told for word in (options[name], told[name]))
        return cls(words, moment, tuple(told.get(_TIMESTAMP, "").split()))


_PREFIX: Final = "JACHETE_SIGN_"
_TIMESTAMP: Final = "TIMESTAMP"
_OPTIONS: Final = {
    "PKCS12": "-pkcs12",
    "PKCS11": "-pkcs11module",
    "CERTIFICATE": "-certs",
    "KEY": "-key",
    "CHAIN": "-ac",
    "PASSWORD": "-readpass",
}


def sign(file: Path, identity: Identity) -> None:
    """Put a signature in a file, in place of none; raise `SigningError`."""
    signed = file.with_name(f".{file.name}.signed")
    asked = [word for authority in identity.authorities for word in ("-ts", authority)]
    dated = asked or ["-time", str(identity.moment)]
    said = ["-h", HASH, "-n", DESCRIPTION]
    ended = _run("sign", *identity.options, *said, *dated, "-in", str(file), "-out", str(signed))
    if ended.returncode:
        signed.unlink(missing_ok=True)
        raise SigningError(f"{file.name} n’a pas pu être signé. {ended.stdout.strip()}")
    signed.chmod(file.stat().st_mode)
    signed.replace(file)


def rehearse(identity: Identity, program: Path) -> None:
    """Sign a copy of a program and throw it away: raise `SigningError` before the long work, not after it."""
    copied = program.with_name("essai.exe")
    shutil.copyfile(program, copied)
    try:
        sign(copied, identity)
    finally:
        copied.unlink()


def sign_unsigned(files: Iterable[Path], identity: Identity) -> list[Path]:
    """Sign those that nobody signed yet, and return them: others keep the signature of their makers."""
    unsigned = [file for file in files if file.suffix.lower() in SIGNABLE and not is_signed(file)]
    for file in unsigned:
        sign(file, identity)
    return unsigned


def is_signed(file: Path) -> bool:
    """Tell whether a file carries a signature, whoever's."""
    return "No signature found" not in _run("verify", "-in", str(file)).stdout


def signer(file: Path, at: int, authorities: Path = AUTHORITIES, timestamps: Path | None = None) -> str:
    """Return the name in a signature that holds at a moment; nothing when there is none or it does not hold.

    With the certificates of timestamp authorities, it may hold by its timestamp after its own certificate
    has ended. Revocation lists are not looked at: they would ask the network.
    """
    dated = ["-ignore-timestamp"] if timestamps is None else ["-TSA-CAfile", str(timestamps)]
    words = ["-CAfile", str(authorities), *dated, *_offline(), "-time", str(at)]
    ended = _run("verify", *words, "-in", str(file))
    names = re.findall(r"Signer #0:\s+Subject: .*?/CN=([^\n/]+)", ended.stdout)
    return names[0] if ended.returncode == 0 and names else ""


@cache
def _offline() -> tuple[str, ...]:
    """Return the options that keep the network out: Debian 12’s osslsigncode asks nothing, and has none."""
    known = _run("verify", "--help").stdout
    return tuple(option for option in ("-ignore-cdp", "-ignore-crl") if option in known)


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = ["osslsigncode", *words]
    return subprocess.run(
        command, check=False, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def main(words: list[str]) -> int:
    """Sign a file, as NSIS asks for its own: the moment, then the file."""
    moment, file = words
    try:
        identity = Identity.told(os.environ, int(moment))
        if identity is None:
            return 1
        sign(Path(file), identity)
    except SigningError as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
