"""Annotated articles to what each word may be."""

import json

import pytest

pytest.importorskip("tokenizers")
np = pytest.importorskip("numpy")

from tokenizers import Tokenizer, models  # noqa: E402 - the import is what the skip is about

from tui.reading.encoder.labels import LABELS  # noqa: E402
from tui.reading.encoder.pieces import Reader  # noqa: E402
from tui.training import card, corpora  # noqa: E402
from tui.training.examples import ANY  # noqa: E402

TEXT = "Ann Lee met Mr Brook in May.\n\nShe said the harbour was open.\n"


@pytest.fixture
def reader(tmp_path):
    Tokenizer(models.WordLevel({"[UNK]": 0, "[CLS]": 1, "[SEP]": 2}, unk_token="[UNK]")).save(str(tmp_path / "t.json"))
    return Reader(tmp_path / "t.json")


@pytest.fixture
def read(tmp_path, reader):
    """Read one article with this gold annotation, and syntax if any."""

    def one(gold, syntax=""):
        folder = tmp_path / "set"
        folder.mkdir()
        (folder / "a.txt").write_text(TEXT, encoding="utf-8")
        (folder / "a.gold.json").write_text(json.dumps(gold), encoding="utf-8")
        if syntax:
            (folder / "a.conllu").write_text(syntax, encoding="utf-8")
        (found,) = corpora.examples([folder], reader)
        return found

    return one


def said(example, kind):
    """What each word may be, `*` where the annotation says nothing."""
    rows = [[label for i, label in enumerate(LABELS[kind]) if bits >> i & 1] for bits in example.allowed[kind]]
    return ["*" if bits == ANY else "|".join(row) for bits, row in zip(example.allowed[kind], rows, strict=True)]


def span(words, **more):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), **more}


def entity(words, kind, cluster, of="person", **more):
    start = TEXT.index(words)
    place = [start, start + len(words)]
    facts = {"title_only": False, "aggregate": False, "demonym": False, "core": place, "head": place}
    return span(words, type=of, kind=kind, cluster=cluster, **(facts | more))


def test_names_of_newswire_are_sure_or_vague_and_speak_of_names_alone(read):
    mentions = [
        span("Ann Lee", label="Person", nested=False, demonym=False),
        span("harbour", label="Misc", nested=False, demonym=False),
        span("May", label="Date", nested=False, demonym=False),
    ]
    example = read({"mentions": mentions})
    names = said(example, "names")
    assert names[:3] == ["B-person", "I-person", "O"]
    assert names[11] == "B-event|B-work"
    assert said(example, "times")[6].startswith("B-DATE|B-TIME")
    assert set(said(example, "quotes")) == {"*"}


def test_what_stands_beside_half_a_name_of_newswire_is_left_open(read):
    mentions = [span("Brook", label="Organization", nested=False, demonym=False)]
    names = said(read({"mentions": mentions}), "names")
    assert names[3:5] == ["O|B-organization|I-organization", "B-organization|I-organization"]
    assert names[0] == names[5] == "O"


def test_quotes_go_on_to_their_last_word(read):
    row = {"content": [span("the harbour was open")], "cue": [span("said")], "source": [span("She")]}
    quotes = said(read({"attributions": [row]}), "quotes")
    assert quotes[8:15] == ["B-source", "B-cue", "B-content", "I-content", "I-content", "I-content", "O"]


def test_who_is_who_names_without_titles_and_heads_of_the_rest(read):
    mentions = [
        entity("Ann Lee", "name", "1"),
        entity("Mr Brook", "name", "2", core=[15, 20]),
        entity("She", "pronoun", "1"),
        entity("the harbour", "nominal", "3", of="place", head=[TEXT.index("harbour"), TEXT.index("harbour") + 7]),
    ]
    example = read({"coref": True, "mentions": mentions, "silent_spans": [], "demonym_spans": [], "clusters": []})
    assert said(example, "names")[:5] == ["B-person", "I-person", "O", "O", "B-person"]
    heads = said(example, "heads")
    assert (heads[8], heads[11]) == ("pronoun:person", "nominal:place")
    assert [(m.first, m.last, m.cluster) for m in example.mentions] == [
        (0, 1, "1"),
        (4, 4, "2"),
        (8, 8, "1"),
        (11, 11, "3"),
    ]


def test_syntax_adds_parts_of_speech_dates_and_events(read):
    row = "{}\t{}\t_\t{}\t{}\t_\t0\t{}\t_\t{}"
    rows = [
        "# s_prominence = 1",
        row.format(1, "met", "VERB", "VBD", "root", "_"),
        row.format(2, "May", "PROPN", "NNP", "obl", 'XML=<date when:::"2020-05"></date>'),
        row.format(3, "said", "VERB", "VBD", "root", "_"),
    ]
    gold = {"coref": True, "mentions": [], "silent_spans": [], "demonym_spans": [], "clusters": []}
    example = read(gold, "\n".join(rows))
    assert said(example, "parts")[2] == "VBD"
    assert said(example, "times")[5:8] == ["O", "B-DATE", "O"]
    assert said(example, "events")[2] == "salient"
    assert said(example, "events")[3] == "O"


def test_a_fingerprint_tells_when_a_byte_of_the_data_changes(read, tmp_path):
    read({"attributions": []})
    folder = tmp_path / "set"
    before = corpora.fingerprint([folder])
    (folder / "a.txt").write_text(TEXT + "!", encoding="utf-8")
    assert before["set"][0] == 2
    assert corpora.fingerprint([folder]) != before


def test_data_that_states_no_licence_is_not_open(tmp_path):
    assert card.is_open(tmp_path / "gum-other")
    assert not card.is_open(tmp_path / "polnear-train")
    assert not card.is_open(tmp_path / "never heard of")
