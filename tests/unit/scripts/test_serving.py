"""A browser that hangs up is no error; whatever else goes wrong is shown."""

from __future__ import annotations

import pytest

from serving import Quiet, Server


@pytest.fixture
def server():
    with Server(("127.0.0.1", 0), Quiet) as made:
        yield made


@pytest.mark.parametrize(("error", "said"), [(ConnectionResetError, ""), (ValueError, "ValueError")])
def test_only_a_browser_that_hangs_up_is_passed_over(server, error, said, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise error
    except error:
        server.handle_error(None, ("127.0.0.1", 1))
    written = capsys.readouterr().err
    assert said in written
    assert bool(written) == bool(said)
