"""What every failure is: something told in one sentence."""


class JacheteError(Exception):
    """A failure that is told to the user in one sentence."""

    @property
    def sentence(self) -> str:
        """What happened, its effect, what to do."""
        return str(self)
