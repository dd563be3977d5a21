"""Proof that this installation works: each part is used for real, none is trusted."""

from jachete.selftest.proving import prove

__all__ = ["prove"]
