"""Where sentences begin and end, on invented sentences."""

import time

import pytest

from rashomon.language.sentences import sentence_ranges


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_ranges(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Mr. Roe met Gen. Lund in St. Olmo.", "They talked."],
        ["The U.S. Navy left.", "The D.N.C. plan failed."],
        ["He lives in the U.S.", "The rest of them do not."],
        ["Samuel J. Roe of Roe Inc. spoke.", "He left at 5 p.m. Monday."],
        ["Prices rose 3.4 percent, or $2.5 million.", "Then they fell."],
        ['"We won." he said.', '"We will win again."'],
        ['"Did it work?" Roe asked at a rally.', "Nobody answered."],
        ['"It works!"', "The crowd left."],
        ['" We won , " she said .', '" We will win again . "', "The crowd left ."],
        ["`` We won . ''", "She left .", "-LRB- He stayed . -RRB-", "Then it rained ."],
        ["‘It is a sham.’", "He went on (and on).", "(It was late.)", "All slept."],
        ["We came close to the edge...", "Calls were made.", "“I … I think so,” she said."],
        ["On Jan. 3 the court met.", "It was case No. 5 of the year."],
        ["1. First the rain.", "2. Then the flood."],
        ["She said it ended.", "The rain fell."],
        ["Mr . Roe met Sen . Lund .", "They talked ."],
        ["It shut at 4: 08 p. m. ET on Monday.", "It was a 7. 2 magnitude quake."],
        ["It shut at 10 p. m.", "He left."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_stop_glued_to_an_opening_mark_ends_the_sentence() -> None:
    assert split('"It works , "said Ada Quill of the DNC." This is good. "') == [
        '"It works , "said Ada Quill of the DNC.',
        '" This is good. "',
    ]


def test_a_missing_space_after_a_stop() -> None:
    assert split("The talks ended.The rain fell.") == ["The talks ended.", "The rain fell."]
    assert split("See example.Com for it.") == ["See example.Com for it."]


def test_other_scripts() -> None:
    assert split("议会开会了。主席说是。") == ["议会开会了。", "主席说是。"]
    assert len(split("عقد المجلس اجتماعا. وقال الرئيس نعم.")) == 2


def test_only_the_given_range() -> None:
    text = "One is here. Two is here. Three is here."
    assert [text[a:b] for a, b in sentence_ranges(text, 13, 25)] == ["Two is here."]
    assert list(sentence_ranges(text, 5, 5)) == []


@pytest.mark.parametrize("unit", ['"', ". ", '."', 'x? " ', "(", "A.", "'' "])
def test_hostile_runs_take_linear_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.process_time()
    for _ in sentence_ranges(text, 0, len(text)):
        pass
    assert time.process_time() - began < 5
