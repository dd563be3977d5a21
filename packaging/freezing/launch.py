"""What the executables run."""

import sys

from jachete.__main__ import main

sys.exit(main())
