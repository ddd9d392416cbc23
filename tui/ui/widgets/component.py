"""Component classes as styles for text."""

from __future__ import annotations

from textual.style import Style
from textual.widget import Widget


def component_style(widget: Widget, name: str) -> Style:
    """What a widget's component class itself says; `get_visual_style` loses `reverse` and mixes tints into black."""
    styles = widget.get_component_styles(name)
    text = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=text.bold,
        dim=text.dim,
        italic=text.italic,
        underline=text.underline,
        underline2=text.underline2,
        reverse=text.reverse,
    )
