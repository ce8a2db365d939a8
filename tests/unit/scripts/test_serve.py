"""A port that is taken, or none, is said in one line before anything is built, with one that is free."""

from __future__ import annotations

import socket

import pytest

import serve


@pytest.fixture
def taken() -> int:
    """A port on which somebody listens, chosen by the system."""
    with socket.create_server((serve.HOST, 0)) as server:
        yield server.getsockname()[1]


def test_a_free_port_is_taken_as_given():
    with socket.create_server((serve.HOST, 0)) as server:
        port = server.getsockname()[1]
    assert serve.chosen(str(port)) == port


def test_a_taken_port_is_said_with_another_that_is_free(taken: int):
    with pytest.raises(SystemExit) as stopped:
        serve.chosen(str(taken))
    line = str(stopped.value)
    assert line.startswith(f"PORT:1: Port {taken} is taken by another program. Fix: Take another one: make serve PORT=")
    assert serve.free(int(line.partition("PORT=")[2].partition(".")[0]))


@pytest.mark.parametrize("given", ["abc", "", "-1", "0", "65536", "80 90", "٨", "1e3"])
def test_what_is_no_port(given: str):
    with pytest.raises(SystemExit, match=r"is no port\. Fix: Give a number"):
        serve.chosen(given)


def test_a_port_that_this_user_may_not_have(monkeypatch: pytest.MonkeyPatch):
    def refused(port: int) -> bool:
        if port < 1024:
            raise PermissionError
        return True

    monkeypatch.setattr(serve, "free", refused)
    with pytest.raises(SystemExit, match=r"may not have port 80\. Fix: Take another one: make serve PORT=8001"):
        serve.chosen("80")
