"""One document drawn elsewhere, for a window."""

import multiprocessing
import os
import signal
import sys
import threading

import pytest

from jachete.errors import DrawingTooLongError
from jachete.factsheets.comparing import compare
from jachete.factsheets.composing import fact_sheet
from jachete.factsheets.pdf import comparison_bytes, sheet_bytes
from jachete.printshop.drawing import Drawer
from jachete.search.stopping import never
from makers import make_enterprise, make_manifest, make_vocabulary

SHEET = fact_sheet(make_enterprise(), make_vocabulary(), make_manifest())


def left() -> None:
    """Wait until nobody draws any more."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


def test_a_document_is_drawn_elsewhere_as_it_would_be_here() -> None:
    drawer = Drawer()
    assert drawer.draw(SHEET, never) == sheet_bytes(SHEET)
    both = compare([make_enterprise("Une"), make_enterprise("Autre")], make_vocabulary(), make_manifest())
    assert drawer.draw(both, never) == comparison_bytes(both)
    drawer.close()
    left()
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="processes are held as POSIX does")
def test_a_document_that_hangs_is_given_up_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jachete.printshop.process._GRACE", 0.1)
    drawer = Drawer()
    drawer.draw(SHEET, never)
    drawer._press.patience = 0.1
    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    os.kill(child.pid, signal.SIGSTOP)
    with pytest.raises(DrawingTooLongError, match="bloque la mise en page"):
        drawer.draw(SHEET, never)
    assert multiprocessing.active_children() == []
