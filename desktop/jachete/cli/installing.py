"""`jachete install`: the edition that is opened from now on."""

from argparse import Namespace
from pathlib import Path

from jachete import paths
from jachete.cli.arguments import DONE
from jachete.editions.incoming import verified
from jachete.editions.installed import install, uninstall
from jachete.errors import FixedByPolicyError
from jachete.i18n import _
from jachete.policies.in_force import Policies
from jachete.policies.policy import Policy


def install_command(options: Namespace) -> int:
    """Verify an edition and put it in service, or go back to the original one; return the exit status."""
    policies: Policies = options.policies
    if policies.edition is not None:
        raise FixedByPolicyError(Policy.EDITION.called, policies.said(Policy.EDITION))
    if options.original:
        uninstall()
        print(
            _("L’édition de l’application est de nouveau en service\u00a0: {path}").format(
                path=paths.bundled_edition()
            )
        )
        return DONE
    source: Path = options.file
    coming = verified(source, source)
    path = install(source)
    print(_("Édition {label} installée\u00a0: {path}").format(label=coming.manifest.notice.label, path=path))
    return DONE
