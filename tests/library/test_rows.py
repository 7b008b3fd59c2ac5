"""Bytes made into text, and characters nobody can see."""

from collections.abc import Callable

import pytest

from simulator.library.problems import Report
from simulator.library.rows import LARGEST, decode, even_rows, split_rows

Short = Callable[[Report], list[str]]


@pytest.mark.parametrize(
    ("data", "reported"),
    [
        ("kind: style\n".encode("utf-16"), ["Y111 1:1"]),
        ("kind: style\n".encode("utf-16-be"), ["Y111 1:1"]),
        (b"PK\x03\x04 a word processor's file", ["Y111 1:1"]),
        (b"%PDF-1.7", ["Y111 1:1"]),
        (b"a: b\nc: caf\xe9\n", ["Y111 2:7"]),
        (b"\xef\xbb\xbfa: \x92\n", ["Y111 1:4"]),
        (b"x" * (LARGEST + 1), ["Y114 1:1"]),
    ],
    ids=["utf-16", "utf-16-be", "zip", "pdf", "latin-1", "windows-1252", "large"],
)
def test_bytes_that_are_no_text(data: bytes, reported: list[str], short: Short) -> None:
    """What is not UTF-8 is named for what it is, at the line where it begins."""
    report = Report()
    assert decode(data, "file.yaml", report) is None
    assert short(report) == reported


def test_a_byte_order_mark_is_no_matter() -> None:
    """The mark Windows editors put in front is dropped, and columns do not count it."""
    report = Report()
    assert decode(b"\xef\xbb\xbfkind: style\n", "file.yaml", report) == "kind: style\n"
    assert report.problems == []


def test_rows_end_however_they_end() -> None:
    """Every kind of line end cuts, and there is always a row."""
    assert split_rows("a\r\nb\rc\nd\u2028e\x85f") == ["a", "b", "c", "d", "e", "f"]
    assert split_rows("") == [""]


def test_only_odd_spaces_in_front_stop_the_reading(short: Short) -> None:
    """Inside a row a wide space warns once and a tab not at all; in front of it both stop."""
    report = Report()
    assert even_rows(["a: b\u00a0c", "d:\te\u202ff", "  "], "f", report) == ["a: b c", "d: e f", ""]
    assert short(report) == ["Y111 1:5"]
    assert report.problems[0].severity == "warning"
    report = Report()
    assert even_rows(["a:", "\tb: c", "\u00a0d: e"], "f", report) is None
    assert short(report) == ["Y101 2:1"]


def test_columns_stay_where_they_are() -> None:
    """Whatever is replaced, a row keeps its length."""
    row = "a: \x1b[0m\u200bx\u202e\ud800y"
    evened = even_rows([row], "f", Report())
    assert evened is not None
    assert len(evened[0]) == len(row)
    assert evened[0].isprintable()


def test_every_odd_character_is_found_quickly() -> None:
    """The quick look at a whole file, for characters that cannot be printed, misses none."""
    odd = [
        chr(code)
        for code in range(0x11000)
        if even_rows([f"a{chr(code)}b"], "f", Report()) != [f"a{chr(code)}b"]
    ]
    assert len(odd) > 2000
    assert not any(each.isprintable() for each in odd)
