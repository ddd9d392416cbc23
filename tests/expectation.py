"""Compares a reading with what a careful reader found (tests/expected/*.toml) and says which facts differ.

Places are written as `words [marked words] words`: the brackets mark the piece inside its surroundings, so that the
files can be read and made by hand.
"""

import re
import tomllib
from pathlib import Path

EXPECTED = Path(__file__).parent / "expected"


def load(name):
    return tomllib.loads((EXPECTED / f"{name}.toml").read_text(encoding="utf-8"))


def place(text, marked):
    """Start and end of the bracketed words; blanks in the pattern match any blanks."""
    before, inside, after = re.split(r"[\[\]]", marked)
    words = [r"\s+".join(map(re.escape, part.split(" "))) for part in (before, inside, after)]
    found = re.search(f"{words[0]}({words[1]}){words[2]}", text)
    assert found, f"not in the article: {marked}"
    return found.span(1)


def words(text):
    return re.findall(r"\w+", text.lower())


def differences(reading, expected):
    """A line for every fact that is not as expected."""
    checks = (actors, nobody, quotes, times, events)
    return [line for check in checks for line in check(reading, expected)]


def actor_named(reading, row):
    names = {row["name"], *row.get("also", ())}
    return next((a for a in reading.actors if a.name in names), None)


def actors(reading, expected):
    text = reading.article.text
    for row in expected.get("actors", ()):
        actor = actor_named(reading, row)
        if actor is None:
            yield f"no actor {row['name']}"
            continue
        if actor.type != row["type"]:
            yield f"{actor.name}: type {actor.type}, not {row['type']}"
        for role in row.get("roles", ()):
            if not any(role.lower() in found.lower() for found in actor.roles):
                yield f"{actor.name}: no role {role} among {actor.roles}"
        spans = [(m.start, m.end) for m in actor.mentions]
        for marked in row.get("mentions", ()):
            if not any(same(span, place(text, marked)) for span in spans):
                yield f"{actor.name}: lacks {marked}"
        for marked in row.get("never", ()):
            if any(span == place(text, marked) for span in spans):
                yield f"{actor.name}: has {marked}"


def same(span, wanted):
    """The wanted words, alone or with the title or article before them."""
    return span[0] <= wanted[0] and wanted[1] <= span[1] <= wanted[1] + 2 and wanted[0] - span[0] <= 40


def nobody(reading, expected):
    for marked in expected.get("nobody", {}).get("mentions", ()):
        span = place(reading.article.text, marked)
        held = [p.actor.name for p in reading.mentions if (p.mention.start, p.mention.end) == span]
        if len(held) == 1:
            yield f"{marked} is said to be {held[0]}"


def quotes(reading, expected):
    for row in expected.get("quotes", ()):
        wanted = words(row["content"])
        quote = next((q for q in reading.quotes if words(" ".join(p.text for p in q.content)) == wanted), None)
        if quote is None:
            yield f"no quote {row['content']}"
            continue
        speaker = reading.actor_by_id[quote.speaker].name if quote.speaker else None
        if quote.kind != row["kind"]:
            yield f"{row['content']}: kind {quote.kind}, not {row['kind']}"
        if "speaker" in row and speaker != (row["speaker"] or None):
            yield f"{row['content']}: speaker {speaker}, not {row['speaker']}"
        for part in ("cue", "source"):
            piece = getattr(quote, part)
            if part in row and not held(words(row[part]), words(piece.text if piece else ""), part):
                yield f"{row['content']}: {part} {piece and piece.text}, not {row[part]}"

    said = [words(" ".join(p.text for p in q.content)) for q in reading.quotes]
    yield from (f"is no quote: {row}" for row in expected.get("never", {}).get("quotes", ()) if words(row) in said)


def held(wanted, found, part):
    """The same words; a cue may have its auxiliaries and preposition with it."""
    return found == wanted or (part == "cue" and 0 < len(found) <= len(wanted) + 2 and set(wanted) <= set(found))


def times(reading, expected):
    text, dated = reading.article.text, reading.article.published is not None
    for row in expected.get("times", ()):
        span = place(text, row["place"])
        found = next((t for t in reading.times if (t.start, t.end) == span), None)
        value = row["value"] if dated or "undated" not in row else row["undated"] or None
        if found is None:
            yield f"no time {row['place']}"
        elif (found.type, found.value) != (row.get("type", "DATE"), value):
            yield f"{row['place']}: {found.type} {found.value}, not {row.get('type', 'DATE')} {value}"


def events(reading, expected):
    """What is expected stands among the main events, which are those that the time line shows at first."""
    text, above = reading.article.text, None
    main = [event for event in reading.timeline if event.main]
    for row in expected.get("events", ()):
        spans = [place(text, marked) for marked in row["triggers"]]
        event = next((e for e in main if any(e.trigger.start < b and a < e.trigger.end for a, b in spans)), None)
        if event is None:
            yield f"no event {row['triggers'][0]}"
            continue
        yield from people(reading, event, row)
        if event.relation not in row.get("relation", [event.relation]):
            yield f"{event.summary}: {event.relation}, not {row['relation']}"
        if reading.article.published and "begins" in row and event.begins != row["begins"]:
            yield f"{event.summary}: begins {event.begins}, not {row['begins']}"
        if above and (event.order < above.order or (event.order == above.order and not row.get("loose"))):
            yield f"{event.summary} ({event.order}) should come after {above.summary} ({above.order})"
        above = event


def people(reading, event, row):
    names = {reading.actor_by_id[actor].name for actor in event.actors}
    for actor in row.get("actors", ()):
        if actor not in names:
            yield f"{event.summary}: lacks {actor}, has {sorted(names)}"
