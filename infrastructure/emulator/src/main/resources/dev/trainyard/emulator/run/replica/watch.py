"""Runs one command so that nothing of it outlives the emulator.

usage: watch.py KEY=VALUE... -- COMMAND...

Standard input is the lifeline: "stop" asks for SIGTERM and, after the grace period, SIGKILL; its end means that the
emulator is gone, and everything is killed at once. Whatever the command started dies with it, as in a container.

  outcome  the file that gets "exit N" (128 + N for a signal) or "start REASON"
  grace    seconds from SIGTERM to SIGKILL
  memory   bytes for the command and all that it starts; more is exit 137
  cgroup   a folder to be made that holds it to that memory; without one, it is looked at twice a second
  file     bytes of the largest file that it may write
  gcs      the folder that it shall see as /gcs; stage is an empty folder to build its view of the machine in
  user     "own" if the mounts need a user namespace

This file is the cost of every start: it imports next to nothing, and what it can do after the command runs it does then.
"""
import _signal
import posix
import sys

LINUX = sys.platform == "linux"
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
CLONE_NEWNS, CLONE_NEWUSER = 0x20000, 0x10000000
MS_BIND, MS_REC, MS_UNBINDABLE, MS_SLAVE, MNT_DETACH = 0x1000, 0x4000, 1 << 17, 1 << 19, 2
LOOK = 0.5


def libc(name, *arguments):
    try:
        import _ctypes
        # why: a tenth of the time that ctypes takes to be imported
        result = _ctypes.call_cdeclfunction(_ctypes.dlsym(_ctypes.dlopen(None, 0), name), arguments)
    except (ImportError, AttributeError):
        import ctypes
        result = getattr(ctypes.CDLL(None), name)(*arguments)
    if result == -1:
        raise OSError(0, name + " was refused")


def prctl(option, argument):
    if LINUX:
        libc("prctl", option, argument, 0, 0, 0)


def write(path, text):
    file = posix.open(path, posix.O_WRONLY)
    try:
        posix.write(file, text.encode())
    finally:
        posix.close(file)


def read(path):
    file = posix.open(path, posix.O_RDONLY)
    try:
        return posix.read(file, 1 << 16)
    finally:
        posix.close(file)


def mount(source, target, kind, flags):
    libc("mount", source.encode(), target.encode(), kind, flags, b"mode=755" if kind else None)


def show_gcs(plan):
    """A view of the machine in which /gcs is the bucket root; nobody else sees it."""
    cwd, uid, gid = posix.getcwd(), posix.getuid(), posix.getgid()
    libc("unshare", CLONE_NEWNS | (CLONE_NEWUSER if plan.get("user") else 0))
    if plan.get("user"):
        write("/proc/self/setgroups", "deny")
        write("/proc/self/uid_map", f"{uid} {uid} 1")
        write("/proc/self/gid_map", f"{gid} {gid} 1")
    mount("none", "/", None, MS_REC | MS_SLAVE)
    try:
        posix.stat("/gcs/.")
        mount(plan["gcs"], "/gcs", None, MS_BIND | MS_REC)
    except FileNotFoundError:
        move_to(plan["stage"], plan["gcs"])
    posix.chdir(cwd)


def move_to(stage, gcs):
    """Makes stage the root: everything that is in the old one, and gcs."""
    mount("tmpfs", stage, b"tmpfs", 0)
    mount("none", stage, None, MS_UNBINDABLE)
    for entry in posix.scandir("/"):
        target = f"{stage}/{entry.name}"
        if entry.is_symlink():
            posix.symlink(posix.readlink(entry.path), target)
        elif entry.is_dir():
            posix.mkdir(target)
            mount(entry.path, target, None, MS_BIND | MS_REC)
    posix.mkdir(f"{stage}/gcs")
    mount(gcs, f"{stage}/gcs", None, MS_BIND | MS_REC)
    posix.chdir(stage)
    libc("pivot_root", b".", b".")
    libc("umount2", b".", MNT_DETACH)


def limit_files(size):
    import resource
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    least = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_FSIZE, (least, least))


def become(plan, command):
    """In the child, which is the command if this goes well."""
    posix.setsid()
    if plan.get("cgroup"):
        write(plan["cgroup"] + "/cgroup.procs", "0")
    if plan.get("file"):
        limit_files(int(plan["file"]))
    if plan.get("gcs"):
        show_gcs(plan)
    prctl(PR_SET_PDEATHSIG, _signal.SIGKILL)
    posix.dup2(posix.open("/dev/null", posix.O_RDONLY), 0)
    for number in (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP, _signal.SIGPIPE, _signal.SIGXFSZ):
        _signal.signal(number, _signal.SIG_DFL)
    turn_into(command)


def turn_into(command):
    """execvp, without the module that has it."""
    if "/" in command[0]:
        posix.execv(command[0], command)
    trouble = FileNotFoundError(2, "No such file or directory")
    for folder in posix.environ.get(b"PATH", b"/bin:/usr/bin").decode("utf-8", "surrogateescape").split(":"):
        try:
            posix.execv(f"{folder or '.'}/{command[0]}", command)
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as e:
            trouble = e
    raise trouble


def launch(plan, command):
    """The child's pid and, if the command could not be started, why."""
    errors, report = posix.pipe()
    pid = posix.fork()
    if pid == 0:
        try:
            become(plan, command)
        except BaseException as e:
            posix.write(report, f"{command[0]}: {getattr(e, 'strerror', None) or e}".encode())
        posix._exit(127)
    posix.close(report)
    return pid, drain(errors).decode(errors="replace")


def drain(pipe):
    parts = []
    while part := posix.read(pipe, 4096):
        parts.append(part)
    posix.close(pipe)
    return b"".join(parts)


def descendants():
    """Every process below this one; Linux only, where orphans come to us."""
    children = {}
    for entry in posix.listdir("/proc") if LINUX else ():
        if entry.isdigit():
            try:
                fields = read(f"/proc/{entry}/stat").rpartition(b")")[2].split()
            except OSError:
                continue
            if fields[0] not in (b"Z", b"X"):
                children.setdefault(int(fields[1]), []).append(int(entry))
    found, open_ = [], [posix.getpid()]
    while open_:
        below = children.get(open_.pop(), ())
        found.extend(below)
        open_.extend(below)
    return found


def send(group, number):
    for kill, target in [(posix.killpg, group)] + [(posix.kill, pid) for pid in descendants()]:
        try:
            kill(target, number)
        except (ProcessLookupError, PermissionError):
            pass


def reap(main, codes):
    while True:
        try:
            pid, status = posix.waitpid(-1, posix.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        if pid == main:
            code = posix.waitstatus_to_exitcode(status)
            codes.append(code if code >= 0 else 128 - code)


def kill_all(group, codes):
    import time
    for _ in range(200):
        send(group, _signal.SIGKILL)
        reap(group, codes)
        if codes and not descendants():
            return
        time.sleep(0.01)


def used(pids):
    """Bytes of memory, what processes share counted once; exact only where it may matter."""
    return sum(number(f"/proc/{pid}/smaps_rollup", b"Pss:") for pid in pids) * 1024


def resident(pids):
    pages = 0
    for pid in pids:
        try:
            pages += int(read(f"/proc/{pid}/statm").split()[1])
        except (OSError, IndexError):
            pass
    return pages * posix.sysconf("SC_PAGE_SIZE")


def number(path, word):
    """What stands behind a word in a file of the kernel's; 0 if nothing does."""
    try:
        words = read(path).split()
        return int(words[words.index(word) + 1]) if word in words else 0
    except (OSError, IndexError, ValueError):
        return 0


def takes_too_much(memory):
    """Whether the processes below need more than they may have."""
    if not LINUX or not memory:
        return False
    below = descendants()
    return resident(below) > memory and used(below) > memory


def ran_out(cgroup):
    """Whether the kernel killed something of it for its memory."""
    return bool(number(cgroup + "/memory.events", b"oom_kill") or number(cgroup + "/memory.oom_control", b"oom_kill"))


def is_over(codes, stopping):
    """The command's end is everybody's, but a stop leaves its children the grace period too."""
    return bool(codes) and not (stopping and descendants())


def watch(main, plan):
    import select
    import time
    wake, alarm = posix.pipe()
    posix.set_blocking(alarm, False)
    posix.set_blocking(wake, False)
    _signal.set_wakeup_fd(alarm, warn_on_full_buffer=False)
    memory = 0 if plan.get("cgroup") else int(plan.get("memory", 0))
    codes, deadline, inputs = [], None, [0, wake]
    while True:
        reap(main, codes)
        if is_over(codes, deadline is not None):
            break
        left = None if deadline is None else min(deadline - time.monotonic(), 0.05 if codes else 3600)
        if left is not None and deadline <= time.monotonic():
            break
        ready, _, _ = select.select(inputs, [], [], min(left or LOOK, LOOK) if memory else left)
        if wake in ready:
            posix.read(wake, 4096)
        if 0 in ready:
            if not posix.read(0, 4096):
                break
            deadline = deadline or time.monotonic() + float(plan["grace"])
            send(main, _signal.SIGTERM)
        if not ready and takes_too_much(memory):
            codes.append(137)
            break
    kill_all(main, codes)
    return codes[0] if codes else 137


def leave(cgroup):
    import time
    for _ in range(50):
        try:
            posix.rmdir(cgroup)
            return
        except FileNotFoundError:
            return
        except OSError:
            time.sleep(0.01)


def limit(plan):
    posix.mkdir(plan["cgroup"])
    try:
        write(plan["cgroup"] + "/memory.max", plan["memory"])
        write(plan["cgroup"] + "/memory.oom.group", "1")
    except FileNotFoundError:
        write(plan["cgroup"] + "/memory.limit_in_bytes", plan["memory"])


def run(plan, command):
    pid, error = launch(plan, command)
    if error:
        return f"start {error}"
    code = watch(pid, plan)
    return f"exit {137 if code and plan.get('cgroup') and ran_out(plan['cgroup']) else code}"


def main():
    split = sys.argv.index("--")
    plan = dict(word.split("=", 1) for word in sys.argv[1:split])
    for number in (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP, _signal.SIGPIPE):
        _signal.signal(number, _signal.SIG_IGN)
    _signal.signal(_signal.SIGCHLD, lambda *_: None)
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    if plan.get("cgroup"):
        limit(plan)
    try:
        text = run(plan, sys.argv[split + 1:])
    finally:
        if plan.get("cgroup"):
            leave(plan["cgroup"])
    with open(plan["outcome"], "w", encoding="utf-8") as file:
        file.write(text)


main()
