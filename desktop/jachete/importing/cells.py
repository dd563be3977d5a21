"""One cell → one value, or the sentence that says what is wrong with it."""

import datetime
import re
import unicodedata
from collections.abc import Callable
from typing import Final

from jachete.catalogue import identifiers
from jachete.i18n import _
from jachete.importing.columns import LIST_SEPARATOR, Column, Kind

Value = str | int | float | bool | datetime.date | tuple[str, ...] | None

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEARS: Final = range(1600, 2101)
_HALF_TURN: Final = 180
#: French spreadsheets turn `true` into `VRAI` on the way.
TRUE: Final = ("true", "True", "TRUE", "vrai", "VRAI", "oui", "1")
FALSE: Final = ("false", "False", "FALSE", "faux", "FAUX", "non", "0")
#: What a spreadsheet takes for a formula.
_FORMULA: Final = ("=", "+", "-", "@")
#: Kinds whose values may begin with a sign, and hold nothing that a formula needs.
_SIGNED: Final = (Kind.PHONE, Kind.DEGREES)
_LISTED: Final = (Kind.LIST, Kind.REFERENCES)


class CellError(Exception):
    """A cell that does not hold what its column asks for; the message is a sentence without its place."""


def parse(text: str, column: Column) -> Value:
    """Return the value of a cell; empty means None, or no value in a list.

    Raise `CellError` when the cell is missing, too long, looks like a formula or is of the wrong kind.
    """
    if not text:
        if column.required:
            raise CellError(_("cette cellule est obligatoire; remplissez-la."))
        return () if column.kind in _LISTED else None
    _refuse_dangerous(text, column)
    return _PARSERS[column.kind](text, column)


def _refuse_dangerous(text: str, column: Column) -> None:
    if len(text) > column.longest:
        raise CellError(
            _("le texte a {found} caractères; le maximum est {longest}; raccourcissez-le.").format(
                found=len(text), longest=column.longest
            )
        )
    values = _items(text) if column.kind in _LISTED else (text,)
    formula = next((value for value in values if value.startswith(_FORMULA)), None)
    if formula is not None and column.kind not in _SIGNED:
        raise CellError(
            _(
                "la cellule commence par « {mark} », ce qu’un tableur prend pour une formule; "
                "retirez ce signe."
            ).format(mark=formula[0])
        )
    if any(unicodedata.category(char) == "Cc" for char in text):
        raise CellError(_("le texte contient un caractère de commande invisible; retapez-le."))


def _items(text: str) -> tuple[str, ...]:
    items = (item.strip() for item in text.split(LIST_SEPARATOR.strip()))
    return tuple(item for item in items if item)


def _list(text: str, _column: Column) -> Value:
    return _items(text)


def _choice(text: str, column: Column) -> Value:
    if text not in column.choices:
        raise CellError(
            _("« {text} » n’est pas un choix possible : {choices}.").format(
                text=text, choices=", ".join(column.choices)
            )
        )
    return text


def _boolean(text: str, _column: Column) -> Value:
    if text not in TRUE + FALSE:
        raise CellError(_("« {text} » n’est ni true ni false; écrivez l’un des deux.").format(text=text))
    return text in TRUE


def _degrees(text: str, _column: Column) -> Value:
    number = text.replace(",", ".")
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", number) is None or abs(float(number)) > _HALF_TURN:
        raise CellError(_("« {text} » n’est pas un angle; écrivez par exemple 45.4.").format(text=text))
    return float(number)


def _year(text: str, _column: Column) -> Value:
    if re.fullmatch(r"\d{4}", text) is None or int(text) not in _YEARS:
        raise CellError(_("« {text} » n’est pas une année; écrivez par exemple 2016.").format(text=text))
    return int(text)


def _date(text: str, _column: Column) -> Value:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            pass
    raise CellError(_("« {text} » n’est pas une date; écrivez par exemple 2026-11-03.").format(text=text))


def _id(text: str, _column: Column) -> Value:
    if _ID.fullmatch(text) is None:
        raise CellError(
            _(
                "« {text} » n’est pas un identifiant; n’employez que des minuscules sans accent, "
                "des chiffres et des traits d’union."
            ).format(text=text)
        )
    return text


def _identifier(check: Callable[[str], str | None], example: str) -> Callable[[str, Column], Value]:
    def parsed(text: str, _column: Column) -> Value:
        canonical = check(text)
        if canonical is None:
            raise CellError(
                _("« {text} » n’a pas la forme attendue, par exemple {example}; corrigez-le.").format(
                    text=text, example=example
                )
            )
        return canonical

    return parsed


_PARSERS: Final[dict[Kind, Callable[[str, Column], Value]]] = {
    Kind.TEXT: lambda text, _column: text,
    Kind.ID: _id,
    Kind.DEGREES: _degrees,
    Kind.LIST: _list,
    Kind.YEAR: _year,
    Kind.DATE: _date,
    Kind.BOOLEAN: _boolean,
    Kind.CHOICE: _choice,
    Kind.REFERENCE: lambda text, _column: text,
    Kind.REFERENCES: _list,
    Kind.NEQ: _identifier(identifiers.neq, "1140 000 017"),
    Kind.PHONE: _identifier(identifiers.phone, "819 555-0142"),
    Kind.POSTAL_CODE: _identifier(identifiers.postal_code, "J1H 1K1"),
    Kind.EMAIL: _identifier(identifiers.email, "info@exemple.ca"),
    Kind.WEB: _identifier(identifiers.website, "https://exemple.ca"),
    Kind.UNSPSC: _identifier(identifiers.unspsc, "90101600"),
}
