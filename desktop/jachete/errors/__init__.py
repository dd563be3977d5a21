"""What can go wrong, one class per failure, its sentence inside.

    JacheteError
    ├── OpeningError
    │   ├── EditionError
    │   │   ├── EditionMissingError
    │   │   ├── EditionUnreadableError
    │   │   ├── NotAnEditionError
    │   │   ├── ForeignDatabaseError
    │   │   ├── EditionDamagedError
    │   │   └── EditionTooNewError
    │   └── PoliciesRefusedError
    ├── FixedByPolicyError
    ├── LogoDamagedError
    ├── PackageRefusedError
    ├── EnterpriseNotFoundError
    ├── UnknownValueError
    ├── UnknownColumnError
    ├── CannotWriteError
    ├── NotebookError
    │   ├── NotebookUnavailableError
    │   ├── NotebookTooNewError
    │   ├── ForeignNotebookError
    │   ├── NotebookReadOnlyError
    │   ├── NotebookNotWrittenError
    │   └── CopyRefusedError
    ├── UnknownShortlistError
    ├── ShortlistGoneError
    ├── ShortlistRefusedError
    ├── NothingToPrintError
    ├── DrawingTooLongError
    ├── PrintingRefusedError
    ├── PrintingFailedError
    ├── PrintingTooLongError
    ├── NoDisplayError
    ├── NothingKeptError
    └── TourFailedError

Every sentence says what happened, its effect and what to do.
"""

from jachete.errors.asking import (
    CannotWriteError,
    EnterpriseNotFoundError,
    PackageRefusedError,
    UnknownColumnError,
    UnknownValueError,
)
from jachete.errors.failure import JacheteError
from jachete.errors.gathering import (
    CopyRefusedError,
    ForeignNotebookError,
    NotebookError,
    NotebookNotWrittenError,
    NotebookReadOnlyError,
    NotebookTooNewError,
    NotebookUnavailableError,
    ShortlistGoneError,
    ShortlistRefusedError,
    UnknownShortlistError,
)
from jachete.errors.opening import (
    EditionDamagedError,
    EditionError,
    EditionMissingError,
    EditionTooNewError,
    EditionUnreadableError,
    ForeignDatabaseError,
    LogoDamagedError,
    NotAnEditionError,
    OpeningError,
)
from jachete.errors.policies import FixedByPolicyError, PoliciesRefusedError
from jachete.errors.printing import (
    DrawingTooLongError,
    NothingToPrintError,
    PrintingFailedError,
    PrintingRefusedError,
    PrintingTooLongError,
)
from jachete.errors.running import NoDisplayError, NothingKeptError, TourFailedError

__all__ = [
    "CannotWriteError",
    "CopyRefusedError",
    "DrawingTooLongError",
    "EditionDamagedError",
    "EditionError",
    "EditionMissingError",
    "EditionTooNewError",
    "EditionUnreadableError",
    "EnterpriseNotFoundError",
    "FixedByPolicyError",
    "ForeignDatabaseError",
    "ForeignNotebookError",
    "JacheteError",
    "LogoDamagedError",
    "NoDisplayError",
    "NotAnEditionError",
    "NotebookError",
    "NotebookNotWrittenError",
    "NotebookReadOnlyError",
    "NotebookTooNewError",
    "NotebookUnavailableError",
    "NothingKeptError",
    "NothingToPrintError",
    "OpeningError",
    "PackageRefusedError",
    "PoliciesRefusedError",
    "PrintingFailedError",
    "PrintingRefusedError",
    "PrintingTooLongError",
    "ShortlistGoneError",
    "ShortlistRefusedError",
    "TourFailedError",
    "UnknownColumnError",
    "UnknownShortlistError",
    "UnknownValueError",
]
