"""Sign the application, have Apple notarise it, and put it in a disk image. Never tried on a Mac yet.

    python3 packaging/macos/disk_image.py APP OUT

The environment names who signs: APPLE_IDENTITY (a « Developer ID » certificate of the keychain),
then APPLE_ID, APPLE_TEAM and APPLE_PASSWORD for the notary. Without APPLE_IDENTITY the image is signed for
this Mac only, not notarised, and named so. On macOS only; standard library only.
"""

import os
import plistlib
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ENTITLEMENTS: Final = Path(__file__).resolve().parent / "entitlements.plist"


def main(arguments: list[str]) -> int:
    """Make the disk image; return 0 when it is made."""
    application, out = (Path(each) for each in arguments)
    out.mkdir(parents=True, exist_ok=True)
    plist = plistlib.loads((application / "Contents" / "Info.plist").read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        image = out / name(plist["CFBundleShortVersionString"], os.uname().machine, os.environ)
        for command in commands(application, image, Path(folder), os.environ):
            subprocess.run(command, check=True)
    print(image)
    return 0


def name(version: str, machine: str, environment: Mapping[str, str]) -> str:
    """Return the name of the image, which tells when nobody answers for it."""
    signed = "" if environment.get("APPLE_IDENTITY") else "-non-signe"
    return f"jachete-{version}-macos-{machine}{signed}.dmg"


def commands(application: Path, image: Path, folder: Path, environment: Mapping[str, str]) -> list[list[str]]:
    """Return what to run, in order; `folder` is an empty one."""
    identity = environment.get("APPLE_IDENTITY") or "-"
    stage = folder / "image"
    stamp = ["--timestamp"] if identity != "-" else []
    hardened = [*stamp, "--options", "runtime", "--entitlements", str(ENTITLEMENTS)]
    sign = ["codesign", "--force", "--deep", "--sign", identity, *hardened, str(application)]
    lay = [
        ["mkdir", str(stage)],
        ["ditto", str(application), str(stage / application.name)],
        ["ln", "-s", "/Applications", str(stage / "Applications")],
    ]
    form = ["-volname", "jachete", "-fs", "HFS+", "-format", "UDZO", "-ov"]
    create = ["hdiutil", "create", *form, "-srcfolder", str(stage), str(image)]
    verify = ["codesign", "--verify", "--deep", "--strict", str(application)]
    if identity == "-":
        return [sign, verify, *lay, create]
    who = [f"--{key}={environment[name]}" for key, name in _NOTARY.items()]
    notarise = ["xcrun", "notarytool", "submit", "--wait", *who]
    archive = folder / "jachete.zip"
    return [
        sign,
        verify,
        ["ditto", "-c", "-k", "--keepParent", str(application), str(archive)],
        [*notarise, str(archive)],
        ["xcrun", "stapler", "staple", str(application)],
        *lay,
        create,
        ["codesign", "--sign", identity, *stamp, str(image)],
        [*notarise, str(image)],
        ["xcrun", "stapler", "staple", str(image)],
        ["spctl", "--assess", "--type", "open", "--context", "context:primary-signature", str(image)],
    ]


_NOTARY: Final = {"apple-id": "APPLE_ID", "team-id": "APPLE_TEAM", "password": "APPLE_PASSWORD"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
