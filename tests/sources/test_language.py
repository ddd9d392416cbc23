import pytest

from tui.model import foreign, language_name
from tui.sources import language, look

DUTCH = "De minister zei vrijdag dat het land niet zal wijken voor de druk. Het is moeilijk, zei hij in Den Haag."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The minister said on Friday that the port would open again, and that the strike of the dockers was over.",
            "en",
        ),
        (
            "Der Bundeskanzler erklärte am Freitag, die Bürger müssten sich auf höhere Preise einstellen, sagte er.",
            "de",
        ),
        (DUTCH, "nl"),
        ("Президент заявил в пятницу, что страна не уступит давлению. Это будет трудно, добавил министр.", "ru"),
        ("Kurz.", "en"),
        (
            "Rotterdam 33, Jansen 22, Pietersen 11, De Vries 9, Kramer 7, Bakker 5, Visser 4, Smit 3, Meijer 2, Bos 1",
            "en",
        ),
    ],
)
def test_the_language_is_told_where_it_is_sure(text, code):
    assert language.find(text) == code


def test_an_article_knows_its_language_and_can_say_so():
    article = look("-", DUTCH.encode)
    assert article.language == "nl"
    assert foreign(article.language) == "is in Dutch; dateline reads English, so much of it is missed"
    assert foreign("en") == ""
    assert language_name("xx") == "xx"
