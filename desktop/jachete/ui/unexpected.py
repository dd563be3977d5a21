"""What nothing caught: told in the window, and written where it was before."""

import sys
from types import TracebackType
from typing import Protocol


class Teller(Protocol):
    """What shows a problem."""

    def show_problem(self, problem: BaseException) -> None:
        """Say that something unexpected happened."""
        ...


def tell_the_unexpected(teller: Teller) -> None:
    """Have every exception that nothing caught told in the window, and written where it was before."""

    def hook(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, problem, trace)
        if isinstance(problem, Exception):
            teller.show_problem(problem)

    sys.excepthook = hook
