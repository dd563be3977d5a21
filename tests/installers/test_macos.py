"""What is ready for macOS, as far as it can be seen elsewhere."""

import plistlib
from pathlib import Path

import pytest
from macos import bundle, disk_image

from jachete.associations import ASSOCIATIONS

_SECRETS = ("APPLE_IDENTITY", "APPLE_ID", "APPLE_TEAM", "APPLE_PASSWORD")
SIGNED = dict.fromkeys(_SECRETS, "exemple")


def test_the_property_list_can_be_written_and_names_the_version() -> None:
    read = plistlib.loads(plistlib.dumps(bundle.info_plist("1.2.3")))
    assert read["CFBundleShortVersionString"] == read["CFBundleVersion"] == "1.2.3"
    assert read["LSMinimumSystemVersion"] == "12.0"
    assert read["NSHighResolutionCapable"] is True


def test_every_kind_of_file_is_declared_and_opened() -> None:
    plist = bundle.info_plist("1.2.3")
    declared = {each["UTTypeIdentifier"]: each for each in plist["UTExportedTypeDeclarations"]}
    opened = [kind for each in plist["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]]
    assert opened == list(declared)
    endings = [each["UTTypeTagSpecification"]["public.filename-extension"] for each in declared.values()]
    assert endings == [[each.suffix.removeprefix(".")] for each in ASSOCIATIONS]


def test_a_replaced_library_of_qt_may_be_opened() -> None:
    read = plistlib.loads(disk_image.ENTITLEMENTS.read_bytes())
    assert read["com.apple.security.cs.disable-library-validation"] is True


def test_without_an_identity_the_image_says_that_it_is_not_signed(tmp_path: Path) -> None:
    image = tmp_path / disk_image.name("1.2.3", "arm64", {})
    assert image.name == "jachete-1.2.3-macos-arm64-non-signe.dmg"
    steps = disk_image.commands(Path("jachete.app"), image, tmp_path, {})
    assert not any("notarytool" in step for step in steps)
    assert steps[-1][:2] == ["hdiutil", "create"]


def test_an_image_is_notarised_once_signed_and_before_it_is_stapled(tmp_path: Path) -> None:
    image = tmp_path / disk_image.name("1.2.3", "arm64", SIGNED)
    steps = [" ".join(step) for step in disk_image.commands(Path("jachete.app"), image, tmp_path, SIGNED)]
    at = [
        next(place for place, step in enumerate(steps) if word in step and str(image) in step)
        for word in ("hdiutil create", "codesign --sign", "notarytool submit", "stapler staple", "spctl")
    ]
    assert at == sorted(at)
    assert image.name == "jachete-1.2.3-macos-arm64.dmg"


def test_a_missing_secret_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="APPLE_TEAM"):
        disk_image.commands(
            Path("jachete.app"), tmp_path / "x.dmg", tmp_path, {"APPLE_IDENTITY": "x", "APPLE_ID": "x"}
        )
