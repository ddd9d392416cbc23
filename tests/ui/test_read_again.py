"""An article that could not be read can be read again."""

from __future__ import annotations


async def test_r_reads_again_after_a_failure(drive, desk):
    desk.trouble["read"] = "torn"
    async with drive() as driven:
        assert driven.reader.reading is None
        del desk.trouble["read"]
        await driven.press("R")
        assert driven.reader.reading is not None
        assert not driven.reader.failure


async def test_r_says_that_nothing_went_wrong(drive):
    async with drive() as driven:
        await driven.press("R")
        assert "nothing went wrong" in driven.keys
