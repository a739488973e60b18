"""Removes the emulator's containers when the emulator is gone.

usage: guard.py SOCKET LABEL

Standard input is the lifeline: "done" means that there is nothing left to do; its end without that, that the emulator was
killed. Then every container with the label goes, also one that the engine was just about to make.
"""
import http.client
import json
import os
import signal
import socket
import sys
import time
import urllib.parse

ROUNDS, PAUSE, QUIET = 120, 0.25, 8


class Engine(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("engine", timeout=30)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


def ask(path, method, uri):
    engine = Engine(path)
    try:
        engine.request(method, uri)
        return engine.getresponse().read()
    finally:
        engine.close()


def sweep(path, label):
    """How many were there."""
    wanted = urllib.parse.quote(json.dumps({"label": [label]}))
    found = json.loads(ask(path, "GET", f"/containers/json?all=1&filters={wanted}"))
    for container in found:
        ask(path, "DELETE", f"/containers/{container['Id']}?force=1&v=1")
    return len(found)


def main():
    path, label = sys.argv[1:]
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    if sys.stdin.buffer.read():
        return
    quiet = 0
    for _ in range(ROUNDS):
        try:
            quiet = 0 if sweep(path, label) else quiet + 1
        except (OSError, http.client.HTTPException, ValueError):
            quiet = 0
        if quiet == QUIET:
            return
        time.sleep(PAUSE)


main()
