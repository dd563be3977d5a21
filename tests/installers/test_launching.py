"""What a frozen executable is: the application, or a process that helps it."""

import os
import subprocess
import sys

import pytest
from freezing import launch

_HELPING = """
import sys
from freezing.launch import help_out
help_out(["jachete", *sys.argv[1:]])
print("application")
"""
_TRACKER = "from multiprocessing.resource_tracker import main;main({})"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("search", "-c"),
        ("-c", "print()"),
        ("-c", "from multiprocessing.resource_tracker import main;main(3);print()"),
        (_TRACKER.format(3),),
    ],
)
def test_anything_but_a_helper_goes_on_as_the_application(words: tuple[str, ...]) -> None:
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", _HELPING, *words]
    assert subprocess.run(command, env=path, check=True, capture_output=True).stdout == b"application\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such process")
def test_the_process_that_frees_what_was_shared_works_until_nobody_needs_it() -> None:
    needed, ended = os.pipe()
    command = [sys.executable, "-c", _HELPING, "-X", "utf8", "-c", _TRACKER.format(needed)]
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, env=path, pass_fds=[needed], stdout=subprocess.PIPE) as helper:
        os.close(needed)
        os.write(ended, b"PROBE:0:noop\n")
        assert helper.poll() is None
        os.close(ended)
        said, _nothing = helper.communicate(timeout=60)
    assert (helper.returncode, said) == (0, b"")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {}),
        ({"LD_LIBRARY_PATH": "/app/_internal"}, {}),
        (
            {"LD_LIBRARY_PATH": "/app/_internal:/own", "LD_LIBRARY_PATH_ORIG": "/own"},
            {"LD_LIBRARY_PATH": "/own"},
        ),
        ({"_PYI_ARCHIVE_FILE": "/app/jachete", "_PYI_PARENT_PROCESS_LEVEL": "0"}, {}),
    ],
)
def test_what_is_opened_from_the_application_finds_its_own_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    environment = {"HOME": "/home/camille", **before}
    launch.give_back(environment)
    assert environment == {"HOME": "/home/camille", **after}
