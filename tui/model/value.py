"""What every model is: a value that cannot be changed, with its way to JSON and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any, Self, TypeVar, dataclass_transform

import msgspec
from msgspec import Meta, Struct, StructMeta
from msgspec.structs import fields, replace

Natural = Annotated[int, Meta(ge=0)]
Positive = Annotated[int, Meta(ge=1)]

Made = TypeVar("Made")

_MISSING = "Object missing required field "
"""How msgspec says that a field is not there."""


class _ValueMeta(StructMeta):
    """Has every model say its fields by name, and change none.

    Values hold but values, never themselves: the garbage collector need not look at them, where a model has no
    attributes beside its fields (`dict`).
    """

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> _ValueMeta:
        given = {"kw_only": True, "gc": bool(options.get("dict")), **options}
        return super().__new__(mcs, name, bases, namespace, **given)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Frozen(Struct, metaclass=_ValueMeta, frozen=True, kw_only=True):
    """Base of every model: unchangeable, and deaf to keys that it does not know.

    Types are checked by mypy where the program makes a value, and by `from_json` and `from_plain` where it comes from
    outside; what a type cannot say, `__post_init__` checks always, by a ValueError.
    """

    def with_(self, **fields: Any) -> Self:
        """A copy with these fields replaced."""
        return replace(self, **fields)


def from_json(kind: type[Made], text: str | bytes) -> Made:
    """A value of a kind from JSON.

    Raises:
        ValueError: when it is not JSON, or none of that kind; the message says what and where on one line.
    """
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(_told(error)) from error


def from_plain(kind: type[Made], value: object) -> Made:
    """A value of a kind from dicts, lists and strings.

    Raises:
        ValueError: when it is none; the message says what and where on one line.
    """
    try:
        return msgspec.convert(value, type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(_told(error)) from error


def _told(error: Exception) -> str:
    """What is wrong, with its place before it: `actors[0].name: expected str, got int`."""
    what, _, place = str(error).replace("`", "").partition(" - at $")
    if what.startswith(_MISSING):
        place, what = f"{place}.{what.removeprefix(_MISSING)}", "missing"
    return ": ".join(filter(None, (place.lstrip("."), what[:1].lower() + what[1:])))


def to_json(value: Frozen, *, without: Collection[str] = (), indent: int | None = None) -> str:
    """A value as JSON, without the fields named: on one line, or with so many spaces of indentation."""
    told = {f.encode_name: getattr(value, f.name) for f in fields(value) if f.name not in without} if without else value
    data = msgspec.json.encode(told)
    return (msgspec.json.format(data, indent=indent) if indent else data).decode()


def to_plain(value: Frozen) -> Any:
    """A value as dicts, lists and strings."""
    return msgspec.to_builtins(value)
