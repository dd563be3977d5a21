"""Certificates of a moment, made by openssl in a temporary folder."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

CODE = "codeSigning"
TIME = "critical,timeStamping"


@dataclass(frozen=True)
class Certificate:
    """Two PEM files: what tells who somebody is, and the key that proves it."""

    public: Path
    key: Path


def certificate(
    folder: Path, name: str, *usages: str, days: int = 2, issuer: Certificate | None = None
) -> Certificate:
    """Make a certificate for usages, an authority's for none, signed by an issuer or else by itself."""
    made = Certificate(folder / f"{name}.pem", folder / f"{name}-clé.pem")
    plain = folder / "openssl.cnf"
    plain.write_text("[req]\ndistinguished_name = dn\nutf8 = yes\nstring_mask = utf8only\n[dn]\n", "utf-8")
    extensions = [f"basicConstraints=critical,CA:{'FALSE' if usages else 'TRUE'}"]
    extensions += ["keyUsage=critical,digitalSignature" if usages else "keyUsage=critical,keyCertSign"]
    extensions += [f"extendedKeyUsage={usage}" for usage in usages]
    command = ["openssl", "req", "-config", str(plain), "-x509", "-newkey", "rsa:2048", "-nodes"]
    command += ["-days", str(days), "-subj", f"/O=Essai/CN={name}", "-keyout", str(made.key)]
    command += [word for each in extensions for word in ("-addext", each)]
    if issuer is not None:
        command += ["-CA", str(issuer.public), "-CAkey", str(issuer.key)]
    subprocess.run([*command, "-out", str(made.public)], check=True, capture_output=True)
    return made


def later(days: float = 0) -> int:
    """Return a moment at which a certificate made before is valid, or some days after it."""
    return int(time.time() + days * 86_400) + 60
