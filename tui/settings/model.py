"""What a user can set, and what each setting is for."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

SYSTEM, AUTO = "system", "auto"
"""How a file says that the theme, or the signs, are to be those that suit the terminal; None in the model."""


def _chosen(value: Any) -> Any:
    return None if value in (SYSTEM, AUTO) else value


Keys: TypeAlias = Annotated[str, Field(min_length=1)]


class Settings(BaseModel):
    """What a user can set. An unknown setting is an error, so that a typo is noticed.

    The fields stand in the order of the file and of the screen; their descriptions are what both say of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    theme: Annotated[
        str | None,
        BeforeValidator(_chosen),
        Field(description="The colours: the name of a theme; system takes those that suit the terminal."),
    ] = None
    reading_width: Annotated[
        int, Field(ge=20, le=200, description="The longest line of an article's text, in cells: 20 to 200.")
    ] = 76
    ascii: Annotated[
        bool | None,
        BeforeValidator(_chosen),
        Field(description="Draw with plain ASCII signs: true or false; auto goes by the terminal and the locale."),
    ] = None
    mouse: Annotated[
        bool,
        Field(description="Take clicks and the wheel of the mouse: true or false, from the next start on."),
    ] = True
    keys: Annotated[
        dict[str, Keys],
        Field(description="Other keys for commands, by their names; several keys are separated by commas."),
    ] = {}

    def changed(self, path: tuple[str, ...], value: Any) -> Settings:
        """These with one other value, by its path: `("theme",)`, `("keys", "zoom")`; None takes a key's change back."""
        if path[0] != "keys":
            return self.model_copy(update={path[0]: _chosen(value)})
        keys = {**self.keys, path[1]: value}
        return self.model_copy(update={"keys": {name: key for name, key in keys.items() if key is not None}})

    def written(self, name: str) -> Any:
        """The value of a setting as a file has it."""
        value = getattr(self, name)
        return value if value is not None else SYSTEM if name == "theme" else AUTO
