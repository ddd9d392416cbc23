"""A line as readers have it: a real sshd on the loopback, and a relay that is as slow as a train's."""

import os
import shlex
import shutil
import socket
import subprocess
import threading
import time
from collections import deque
from contextlib import suppress
from pathlib import Path

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
MISSING = [name for name, there in {"sshd": SSHD, "ssh": shutil.which("ssh")}.items() if not there]


class SshServer:
    """An sshd of its own keys, port and settings, for whoever runs the tests; it lives in `folder`."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def __enter__(self):
        for name in ("host", "reader"):
            key = self.folder / name
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(parents=True, exist_ok=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = {
            "ListenAddress": f"127.0.0.1:{self.port}",
            "HostKey": self.folder / "host",
            "AuthorizedKeysFile": self.folder / "reader.pub",
            "PasswordAuthentication": "no",
            "KbdInteractiveAuthentication": "no",
            "PermitRootLogin": "prohibit-password",
            "UsePAM": "no",
            "StrictModes": "no",
            "PidFile": "none",
            "PrintMotd": "no",
            "PrintLastLog": "no",
        }
        written = "".join(f"{name} {value}\n" for name, value in settings.items())
        (self.folder / "settings").write_text(written)
        log = self.folder / "log"
        self.process = subprocess.Popen([SSHD, "-D", "-f", self.folder / "settings", "-E", log])
        until = time.monotonic() + 20
        while not self._answers():
            assert self.process.poll() is None, f"sshd ended: {log.read_text()}"
            assert time.monotonic() < until, "sshd does not answer"
        return self

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as line:
                return line.recv(4) == b"SSH-"
        except OSError:
            return False

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def command(self, *arguments, port=None, **environment):
        """What runs a command there, on a terminal; its shell's number is written to the file `number`."""
        settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in environment.items())
        number = shlex.quote(str(self.folder / "number"))
        there = f"echo $$ > {number}; exec env {settings} {shlex.join(map(str, arguments))}"
        options = {
            "BatchMode": "yes",
            "IdentitiesOnly": "yes",
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": "/dev/null",
            "LogLevel": "ERROR",
        }
        given = [part for name, value in options.items() for part in ("-o", f"{name}={value}")]
        key, port = str(self.folder / "reader"), str(port or self.port)
        return ["ssh", "-tt", "-F", "none", "-p", port, "-i", key, *given, "127.0.0.1", there]

    @property
    def number(self):
        """The process that the last command became."""
        return int((self.folder / "number").read_text())


class SlowLine:
    """Hands on what comes for `port`, each piece `latency` seconds later and at no more than `rate` bytes a second."""

    def __init__(self, port, latency, rate):
        self.latency, self.rate = latency, rate
        self.most_waiting = 0
        self._target = port
        self._entry = socket.create_server(("127.0.0.1", 0))
        self.port = self._entry.getsockname()[1]
        self._ends, self._threads = [self._entry], []

    def __enter__(self):
        self._run(self._accept)
        return self

    def __exit__(self, *_):
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for end in self._ends:
            end.close()

    def _run(self, task, *arguments):
        thread = threading.Thread(target=task, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self):
        try:
            ours, _ = self._entry.accept()
        except OSError:
            return
        theirs = socket.create_connection(("127.0.0.1", self._target))
        self._ends += (ours, theirs)
        for source, sink, counts in ((ours, theirs, False), (theirs, ours, True)):
            source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._run(self._direction, source, sink, counts)

    def _direction(self, source, sink, counts):
        pieces, ready = deque(), threading.Condition()
        self._run(self._deliver, pieces, ready, sink)
        free = 0.0
        while True:
            try:
                data = source.recv(512)
            except OSError:
                data = b""
            now = time.monotonic()
            free = max(free, now) + len(data) / self.rate
            if counts:
                # What waits because the line is narrow, not because it is long.
                self.most_waiting = max(self.most_waiting, int((free - now) * self.rate))
            with ready:
                pieces.append((free + self.latency, data))
                ready.notify()
            if not data:
                return

    def _deliver(self, pieces, ready, sink):
        while True:
            with ready:
                while not pieces:
                    ready.wait()
                due, data = pieces.popleft()
            time.sleep(max(0.0, due - time.monotonic()))
            try:
                if not data:
                    sink.shutdown(socket.SHUT_WR)
                    return
                sink.sendall(data)
            except OSError:
                return
