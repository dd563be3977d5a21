"""Signatures of Windows programs: told, verified, and put with a certificate that is never kept here.

Nothing is signed unless the environment says with what:

    JACHETE_SIGN_PKCS12        a .pfx file; or else these two:
    JACHETE_SIGN_CERTIFICATE   a PEM file, or the pkcs11: address of a certificate
    JACHETE_SIGN_KEY           a PEM file, or the pkcs11: address of a key
    JACHETE_SIGN_PKCS11        the module of the token where those addresses lead
    JACHETE_SIGN_PASSWORD      a file that holds the password or PIN
    JACHETE_SIGN_TIMESTAMP     the address of a timestamp authority (RFC 3161): without it, a signature
                               ends with its certificate
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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

    With a timestamp authority, that authority tells the time instead.
    """

    options: tuple[str, ...]
    moment: int
    timestamp: str = ""

    @classmethod
    def told(cls, environment: Mapping[str, str], moment: int) -> "Identity | None":
        """Return the identity that an environment tells, None when it tells none."""
        told = {name: environment.get(f"JACHETE_SIGN_{name}", "") for name in _OPTIONS}
        options = [word for name, option in _OPTIONS.items() if told[name] for word in (option, told[name])]
        if not told["PKCS12"] and not (told["CERTIFICATE"] and told["KEY"]):
            return None
        if told["PKCS11"]:
            options = ["-pkcs11cert" if word == "-certs" else word for word in options]
        return cls(tuple(options), moment, environment.get("JACHETE_SIGN_TIMESTAMP", ""))


_OPTIONS: Final = {
    "PKCS12": "-pkcs12",
    "PKCS11": "-pkcs11module",
    "CERTIFICATE": "-certs",
    "KEY": "-key",
    "PASSWORD": "-readpass",
}


def sign(file: Path, identity: Identity) -> None:
    """Put a signature in a file, in place of none; raise `SigningError`."""
    signed = file.with_name(f".{file.name}.signed")
    dated = ["-ts", identity.timestamp] if identity.timestamp else ["-time", str(identity.moment)]
    said = ["-h", HASH, "-n", DESCRIPTION]
    ended = _run("sign", *identity.options, *said, *dated, "-in", str(file), "-out", str(signed))
    if ended.returncode:
        signed.unlink(missing_ok=True)
        raise SigningError(f"{file.name} n’a pas pu être signé. {ended.stdout.strip()}")
    signed.chmod(file.stat().st_mode)
    signed.replace(file)


def sign_unsigned(files: Iterable[Path], identity: Identity) -> list[Path]:
    """Sign those that nobody signed yet, and return them: others keep the signature of their makers."""
    unsigned = [file for file in files if file.suffix.lower() in SIGNABLE and not is_signed(file)]
    for file in unsigned:
        sign(file, identity)
    return unsigned


def is_signed(file: Path) -> bool:
    """Tell whether a file carries a signature, whoever's."""
    return "No signature found" not in _run("verify", "-in", str(file)).stdout


def signer(file: Path, at: int, authorities: Path = AUTHORITIES) -> str:
    """Return the name in a signature that holds at a moment; nothing when there is none or it does not hold.

    Neither revocation lists nor the timestamp are looked at: both would ask the network.
    """
    offline = ["-ignore-timestamp", "-ignore-cdp", "-ignore-crl", "-time", str(at)]
    ended = _run("verify", "-CAfile", str(authorities), *offline, "-in", str(file))
    names = re.findall(r"Signer #0:\s+Subject: .*?/CN=([^\n/]+)", ended.stdout)
    return names[0] if ended.returncode == 0 and names else ""


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = ["osslsigncode", *words]
    return subprocess.run(
        command, check=False, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def main(words: list[str]) -> int:
    """Sign a file, as NSIS asks for its own: the moment, then the file."""
    moment, file = words
    identity = Identity.told(os.environ, int(moment))
    if identity is None:
        return 1
    sign(Path(file), identity)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
