"""Who does what to whom, on sentences tagged by the project's own tagger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Block, Document
from tui.reading import parts_of_speech, sentences
from tui.reading.draft import Draft
from tui.reading.phrases import agent, conjuncts, noun_phrases, objects, read_clauses, subject, verb_groups


def draft(text):
    block = Block(start=0, end=len(text), kind="paragraph")
    return parts_of_speech.tag(sentences.split(Draft(Document(source="-", text=text, blocks=(block,)))))


def words(draft, phrase):
    return " ".join(token.text for token in draft.tokens[phrase.first : phrase.last]) if phrase else None


def verb(draft, head):
    found = (g for s in draft.sentences for g in verb_groups(draft.tokens, s) if draft.tokens[g.head].text == head)
    return next(found)


def phrases_of(draft):
    return [phrase for sentence in draft.sentences for phrase in noun_phrases(draft.tokens, sentence)]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("He and Anna Brown reviewed the plan and discussed the war.", "discussed", "He"),
        ("The minister, who lives in Rome, said the talks had failed.", "said", "The minister"),
        ("The minister, who lives in Rome, said the talks had failed.", "lives", "The minister"),
        ("The minister, who lives in Rome, said the talks had failed.", "failed", "the talks"),
        ("John Smith, a lawyer (and father), was arrested on Monday.", "arrested", "John Smith"),
        ("“We will win,” said the old coach on Sunday.", "said", "the old coach"),
        ("After the vote, the president resigned.", "resigned", "the president"),
        ("When the police arrived, the man fled.", "fled", "the man"),
        ("Citing privacy rules, officials have declined to comment.", "comment", "officials"),
        ("Citing privacy rules, officials have declined to comment.", "Citing", "officials"),
        ("The judge urged the parties to settle.", "settle", "the parties"),
        ("The company he founded went bankrupt.", "went", "The company"),
        ("This year, the European team won the cup.", "won", "the European team"),
        ("They discussed the war, with Brown reiterating the demand.", "reiterating", "Brown"),
        ("Tariffs imposed by the president hurt exporters.", "imposed", "Tariffs"),
    ],
)
def test_subject(text, head, expected):
    article = draft(text)
    assert words(article, subject(article, verb(article, head), phrases_of(article))) == expected


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Russia has expressed solidarity with India.", "solidarity"),
        ("This has put India in a difficult position.", "India"),
        ("It has been strengthening ties with the West.", "ties"),
        ("The latest developments regarding Ukraine worried them.", "The latest developments"),
        ("The row came following President Brown's imposition of tariffs.", "President Brown 's imposition"),
        ("They held a very good and detailed conversation.", "a very good and detailed conversation"),
        ("It comes amid rising tensions.", "rising tensions"),
    ],
)
def test_noun_phrases_hold_no_verbs(text, phrase):
    article = draft(text)
    assert phrase in [words(article, found) for found in phrases_of(article)]


def test_a_determiner_alone_is_a_subject():
    article = draft("This has put India in a difficult position.")
    assert words(article, subject(article, verb(article, "put"), phrases_of(article))) == "This"


def test_the_infinitive_keeps_its_to():
    article = draft("The effort to strengthen ties continues.")
    group = verb(article, "strengthen")
    assert article.tokens[group.first].text == "to"


def test_objects_end_where_a_preposition_begins():
    article = draft("The court gave the man a sentence of three years in March.")
    found = objects(article, verb(article, "gave"), phrases_of(article))
    assert [words(article, phrase) for phrase in found] == ["the man", "a sentence"]


def test_the_agent_of_a_passive():
    article = draft("The minister was arrested on Monday by the police.")
    group = verb(article, "arrested")
    assert group.passive
    assert words(article, agent(article, group)) == "the police"


def test_conjuncts_are_all_of_a_list():
    article = draft("Teams from Iran, Libya and Yemen came, and France stayed.")
    phrases = phrases_of(article)
    iran = next(phrase for phrase in phrases if words(article, phrase) == "Iran")
    assert [words(article, phrase) for phrase in conjuncts(article, iran, phrases)] == ["Iran", "Libya", "Yemen"]


@given(st.text(max_size=200))
def test_any_text_has_a_syntax_in_its_tokens(text):
    article = draft(text)
    for sentence in article.sentences:
        syntax = read_clauses(article.tokens, sentence)
        for phrase in syntax.phrases:
            assert sentence.first <= phrase.first <= phrase.head < phrase.last <= sentence.last
        for clause in syntax.clauses:
            assert sentence.first <= clause.verb.first <= clause.verb.head < clause.verb.last <= sentence.last
