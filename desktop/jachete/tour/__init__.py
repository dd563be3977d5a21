"""The application shown without anybody: its main job played, its screens drawn in every state and look."""

from jachete.tour.playing import play

__all__ = ["play"]
