"""Every sign the screen draws beside the text, each one cell wide, in Unicode and in ASCII."""

from __future__ import annotations

from msgspec import Struct

from tui.model import ActorType, QuoteKind, Relation


class Glyphs(Struct, frozen=True, kw_only=True):
    """One set of signs, each a single cell. `density`, `shades`, `fills` are ladders, the emptiest first."""

    # Who it is.
    person: str
    organization: str
    place: str
    group: str
    other: str

    # How it was said.
    direct: str
    mixed: str
    indirect: str

    # The article's layout.
    bullet: str
    bar: str

    # The time line: the line itself by tense, where it begins and ends, and the events on it.
    line_past: str
    line_present: str
    line_future: str
    line_first: str
    line_last: str
    dot_past: str
    dot_present: str
    dot_future: str
    dot_undated: str

    # How much of something is where; in a table of numbers, how strong each is; in a bar, which part of it.
    density: str
    shades: str
    fills: str
    parts: str
    itself: str

    # The chart of time: its axis, days on end, a stretch that is only known to hold something, and the day of the news.
    tick: str
    grid: str
    duration: str
    vague: str
    published: str
    published_head: str

    # The rail: the track outside and inside the window, and what stands there.
    track: str
    window: str
    rail_names: str
    rail_name: str
    rail_nominal: str
    rail_pronoun: str
    rail_quote: str
    rail_event: str

    # In a line of words.
    ellipsis: str
    unsure: str
    separator: str
    rule: str
    pointer: str
    marked: str
    marked_pointer: str
    corrected: str
    noted: str
    accepted: str
    misfit: str
    up: str
    down: str
    left: str
    right: str

    def actor(self, kind: ActorType) -> str:
        """The sign of an actor's type."""
        signs = {"person": self.person, "organization": self.organization, "place": self.place, "group": self.group}
        return signs.get(kind, self.other)

    def quote(self, kind: QuoteKind) -> str:
        """The sign of how words are quoted."""
        return {"direct": self.direct, "mixed": self.mixed, "indirect": self.indirect}[kind]

    def dot(self, relation: Relation) -> str:
        """The sign of an event on the time line."""
        return {"past": self.dot_past, "present": self.dot_present, "future": self.dot_future}[relation]

    def line(self, relation: Relation) -> str:
        """A piece of the time line's own line."""
        return {"past": self.line_past, "present": self.line_present, "future": self.line_future}[relation]

    def shade(self, share: float) -> str:
        """The rung of `shades` for a share of more than 0, up to 1."""
        return self.shades[min(int(share * len(self.shades)), len(self.shades) - 1)]

    def fill(self, share: float, width: int) -> str:
        """A bar for a share of 0 to 1 of a width, to parts of a cell; only nothing at all draws nothing."""
        top = len(self.fills) - 1
        parts = max(round(share * width * top), int(share > 0))
        whole, rest = divmod(parts, top)
        return self.fills[top] * whole + (self.fills[rest] if rest else "")

    def level(self, share: float) -> str:
        """The rung of `density` for a share of 0 to 1; only nothing at all is the emptiest."""
        top = len(self.density) - 1
        return self.density[0] if share <= 0 else self.density[max(1, min(top, round(share * top)))]


UNICODE = Glyphs(
    person="●",
    organization="■",
    place="◆",
    group="▲",
    other="○",
    direct="“",
    mixed="«",
    indirect="›",
    bullet="•",
    bar="▎",
    line_past="│",
    line_present="┃",
    line_future="┆",
    line_first="╷",
    line_last="╵",
    dot_past="●",
    dot_present="◆",
    dot_future="○",
    dot_undated="·",
    density=" ▁▂▃▄▅▆▇█",
    shades="░▒▓█",
    fills=" ╸━",
    parts="━═╍┈",
    itself="╲",
    tick="┬",
    grid="┊",
    duration="━",
    vague="░",
    published="│",
    published_head="▼",
    track="│",
    window="┃",
    rail_names="█",
    rail_name="■",
    rail_nominal="▪",
    rail_pronoun="•",
    rail_quote="“",
    rail_event="◆",
    ellipsis="…",
    unsure="?",
    separator="·",
    rule="─",
    pointer="▸",
    marked="+",
    marked_pointer="⊕",
    corrected="✎",
    noted="※",
    accepted="✓",
    misfit="!",
    up="↑",
    down="↓",
    left="←",
    right="→",
)

ASCII = Glyphs(
    person="@",
    organization="#",
    place="+",
    group="&",
    other="o",
    direct='"',
    mixed="'",
    indirect=">",
    bullet="*",
    bar="|",
    line_past="|",
    line_present="#",
    line_future=":",
    line_first="|",
    line_last="|",
    dot_past="*",
    dot_present="#",
    dot_future="o",
    dot_undated=".",
    density=" .:-=+*#@",
    shades=".:=#",
    fills=" #",
    parts="#=-.",
    itself="\\",
    tick="+",
    grid=".",
    duration="=",
    vague="~",
    published="|",
    published_head="v",
    track=".",
    window="|",
    rail_names="#",
    rail_name="=",
    rail_nominal="-",
    rail_pronoun="~",
    rail_quote='"',
    rail_event="*",
    ellipsis=".",
    unsure="?",
    separator="-",
    rule="-",
    pointer=">",
    marked="+",
    marked_pointer="%",
    corrected="~",
    noted="n",
    accepted="=",
    misfit="!",
    up="^",
    down="v",
    left="<",
    right=">",
)
