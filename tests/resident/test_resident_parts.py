"""Who may talk to the resident process, and what it takes for a request."""

import os
import subprocess
import sys
from socket import socketpair

import pytest

from tui.resident import call, place, request
from tui.resident.call import STATUS
from tui.resident.running import Program
from tui.resident.server import Server


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def server(runtime, monkeypatch):
    """A server that forks nothing."""
    del runtime

    def fork():
        raise AssertionError("it forked")

    monkeypatch.setattr(os, "fork", fork)
    with place.listen() as listening:
        yield Server(listening, Program(*[lambda *_: 0] * 3))


@pytest.fixture
def ends():
    """Both ends of a connection."""
    ours, theirs = socketpair()
    with ours, theirs:
        ours.settimeout(5)
        yield ours, theirs


def test_a_request_arrives_as_it_was_sent_with_its_files(ends, tmp_path, monkeypatch):
    ours, theirs = ends
    arguments = ["story.md", "--date", "2025-08-08", "", "bytes \udcff", "two\nlines"]
    monkeypatch.setenv("ODD", "a=b \udcfe")
    file = os.open(tmp_path, os.O_RDONLY)
    call.send(ours, call.start(arguments), [file])
    received, files = request.receive(theirs)
    assert received.asked == call.START
    assert received.program == call.program()
    assert received.arguments == tuple(arguments)
    assert received.environment == dict(os.environ)
    assert received.umask == os.umask(received.umask)
    assert received.encoding == sys.stdout.encoding
    assert os.path.samestat(os.fstat(files[0]), os.fstat(file))
    for opened in (file, *files):
        os.close(opened)


@pytest.mark.parametrize(
    "ending", [b"start\x0063\0utf-8\0{}", b"x", b"\0" * 9, b"start\x0063\0utf-8\x001\0p\x000\0no variable"]
)
def test_what_is_no_request_in_a_whole_message_is_refused(ends, ending):
    ours, theirs = ends
    ours.sendall(len(ending).to_bytes(call.LENGTH, "big") + ending)
    with pytest.raises(ValueError, match=r"no request|invalid literal|unpack|update sequence"):
        request.receive(theirs)


@pytest.mark.parametrize("data", [b"\0\0\0\x05", b"\xff\xff\xff\xff", b"\0\0", b"\0\0\0\0", b"\0\0\0\x09start"])
def test_what_is_no_request_is_refused(ends, data):
    ours, theirs = ends
    ours.sendall(data)
    ours.close()
    with pytest.raises((ValueError, OSError)):
        request.receive(theirs)


class Hasty:
    """A connection whose other end takes so many bytes at once, and is gone as soon as it has all."""

    def __init__(self, at_once):
        self.at_once, self.left = at_once, None

    def sendmsg(self, pieces, _rights):
        self.left = len(pieces[0]) - self.at_once
        return self.at_once

    def sendall(self, data):
        if not self.left:
            raise BrokenPipeError
        self.left -= len(data)


@pytest.mark.parametrize("at_once", [3, 4])
def test_whoever_ends_the_connection_with_the_last_byte_has_the_message(at_once):
    connection = Hasty(at_once)
    call.send(connection, b"1234")
    assert connection.left == 0


def test_its_owner_is_answered(server, ends):
    ours, theirs = ends
    call.send(ours, call.message(STATUS, call.program()))
    server._answer(theirs)
    assert ours.recv(64) == f"{os.getpid()} 0 0\n".encode()


def test_another_user_is_not_answered(server, ends, monkeypatch):
    ours, theirs = ends
    monkeypatch.setattr(place, "peer_uid", lambda _connection: os.getuid() + 1)
    call.send(ours, call.message(STATUS, call.program()))
    server._answer(theirs)
    with pytest.raises(ConnectionResetError):
        ours.recv(64)


@pytest.mark.usefixtures("server")
def test_a_process_of_another_user_is_not_asked(monkeypatch):
    monkeypatch.setattr(place, "peer_uid", lambda _connection: os.getuid() + 1)
    assert place.connect(1) is None


def test_another_version_is_not_served(server, ends):
    ours, theirs = ends
    call.send(ours, call.message(call.START, ["0.0.1"], ["story.md"]))
    server._answer(theirs)
    assert ours.recv(64) == b""


def test_a_program_that_was_changed_is_to_be_loaded_anew(server, ends, runtime):
    ours, theirs = ends
    server._loaded = {}
    call.send(ours, call.start(["story.md"]))
    server._answer(theirs)
    assert ours.recv(64) == b""
    assert not (runtime / "dateline" / "resident").exists()


@pytest.mark.usefixtures("runtime")
def test_a_socket_that_nobody_listens_at_is_replaced():
    place.listen().close()
    assert place.connect(1) is None
    with place.listen():
        connection = place.connect(1)
        assert connection
        assert place.peer_uid(connection) == os.getuid()
        connection.close()


def test_a_folder_that_others_may_look_into_or_a_link_is_not_ours(tmp_path):
    own, open_to_all, link = tmp_path / "own", tmp_path / "open", tmp_path / "link"
    own.mkdir(mode=0o700)
    open_to_all.mkdir()
    open_to_all.chmod(0o755)
    link.symlink_to(own)
    assert [place.is_own(str(folder)) for folder in (own, open_to_all, link, tmp_path / "none")] == [True, *[False] * 3]


def test_in_a_folder_of_others_nobody_listens(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(place, "is_own", lambda _folder: False)
    (tmp_path / f"dateline-{os.getuid()}").mkdir()
    with pytest.raises(FileExistsError):
        place.listen()


def test_asking_loads_nothing_where_none_listens():
    script = "import sys; from tui.resident.caller import hand_over; hand_over(['x']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"socket", "json", "click"} & set(loaded)


def test_what_is_loaded_for_all_leaves_no_thread_behind(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    script = (
        "import sys, threading; from tui.resident import warm; warm.load()\n"
        "print(threading.active_count(), 'onnxruntime' in sys.modules, 'tui.ui.app' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "1 True True\n"
    assert not list(tmp_path.rglob("*.sqlite"))
