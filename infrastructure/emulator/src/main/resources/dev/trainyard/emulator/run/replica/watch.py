"""Runs one command so that nothing of it outlives the emulator.

usage: watch.py GRACE_SECONDS OUTCOME_FILE COMMAND...

Standard input is the lifeline: "stop" asks for SIGTERM and, after the grace period, SIGKILL; its end means that the
emulator is gone, and everything is killed at once. Whatever the command started dies with it, as in a container.
The outcome file gets "exit N" (128 + N for a signal) or "start REASON".
"""
import ctypes
import os
import select
import signal
import sys
import time

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def prctl(option, argument):
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, argument, 0, 0, 0)


def launch(command):
    """The child's pid and, if the command could not be started, why."""
    errors, report = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.setsid()
            prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
                signal.signal(number, signal.SIG_DFL)
            os.execvp(command[0], command)
        except BaseException as e:
            os.write(report, f"{command[0]}: {getattr(e, 'strerror', None) or e}".encode())
        os._exit(127)
    os.close(report)
    with os.fdopen(errors, "rb") as stream:
        return pid, stream.read().decode(errors="replace")


def descendants():
    """Every process below this one; Linux only, where orphans come to us."""
    children = {}
    for entry in os.listdir("/proc") if os.path.isdir("/proc/self") else ():
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat", "rb") as stat:
                    fields = stat.read().rpartition(b")")[2].split()
            except OSError:
                continue
            if fields[0] not in (b"Z", b"X"):
                children.setdefault(int(fields[1]), []).append(int(entry))
    found, open_ = [], [os.getpid()]
    while open_:
        below = children.get(open_.pop(), ())
        found.extend(below)
        open_.extend(below)
    return found


def send(group, number):
    for kill, target in [(os.killpg, group)] + [(os.kill, pid) for pid in descendants()]:
        try:
            kill(target, number)
        except (ProcessLookupError, PermissionError):
            pass


def reap(main, codes):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        if pid == main:
            code = os.waitstatus_to_exitcode(status)
            codes.append(code if code >= 0 else 128 - code)


def kill_all(group, codes):
    for _ in range(200):
        send(group, signal.SIGKILL)
        reap(group, codes)
        if codes and not descendants():
            return
        time.sleep(0.01)


def is_over(group, codes, stopping):
    """The command's end is everybody's, but a stop leaves its children the grace period too."""
    return bool(codes) and not (stopping and descendants())


def watch(main, grace):
    wake, alarm = os.pipe()
    os.set_blocking(alarm, False)
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(alarm, warn_on_full_buffer=False)
    codes, deadline, inputs = [], None, [0, wake]
    while True:
        reap(main, codes)
        if is_over(main, codes, deadline is not None):
            break
        left = None if deadline is None else min(deadline - time.monotonic(), 0.05 if codes else 3600)
        if left is not None and deadline <= time.monotonic():
            break
        ready, _, _ = select.select(inputs, [], [], left)
        if wake in ready:
            os.read(wake, 4096)
        if 0 in ready:
            if not os.read(0, 4096):
                break
            deadline = deadline or time.monotonic() + grace
            send(main, signal.SIGTERM)
    kill_all(main, codes)
    return codes[0] if codes else 137


def main():
    grace, outcome, command = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    pid, error = launch(command)
    text = f"start {error}" if error else f"exit {watch(pid, grace)}"
    with open(outcome, "w", encoding="utf-8") as file:
        file.write(text)


main()
