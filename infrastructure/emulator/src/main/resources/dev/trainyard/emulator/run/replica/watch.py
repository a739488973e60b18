"""Runs one command so that nothing of it outlives the emulator.

It reads from standard input what to run, and may wait long for it: an interpreter that has started already is what makes
the start of a replica quick. Ten digits give the length of words that end with a zero byte: how many of them are settings
and how many the command; settings as KEY=VALUE; the command; the rest is its environment.

Then standard input is the lifeline: "stop" asks for SIGTERM and, after the grace period, SIGKILL; its end means that the
emulator is gone, and everything is killed at once. Whatever the command started dies with it, as in a container.

  outcome  the file that gets "exit N" (128 + N for a signal) or "start REASON"
  cwd      the folder to start in
  grace    seconds from SIGTERM to SIGKILL
  memory   bytes for the command and all that it starts; more is exit 137
  cgroup   a folder to be made that holds it to that memory; without one, it is looked at twice a second
  file     bytes of the largest file that it may write
  gcs      the folder that it shall see as /gcs; stage is an empty folder to build its view of the machine in
  user     "own" if the mounts need a user namespace
  tree     an empty folder that shall have what is in files; what the command changes there comes into changes, by scratch
  show     paths below tree, parted by colons, that it shall see in their places in the machine's root
"""
import _signal
import posix
import select
import sys
import time

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


def mount(source, target, kind, flags, more=None):
    libc("mount", source.encode(), target.encode(), kind, flags, more)


def show(plan):
    """A view of the machine in which /gcs is the bucket root, and an image's files are in their places; nobody else sees it."""
    uid, gid = posix.getuid(), posix.getgid()
    libc("unshare", CLONE_NEWNS | (CLONE_NEWUSER if plan.get("user") else 0))
    if plan.get("user"):
        write("/proc/self/setgroups", "deny")
        write("/proc/self/uid_map", f"{uid} {uid} 1")
        write("/proc/self/gid_map", f"{gid} {gid} 1")
    mount("none", "/", None, MS_REC | MS_SLAVE)
    places = {"gcs": plan["gcs"]}
    if plan.get("tree"):
        layer(plan)
        places.update((path[1:], plan["tree"] + path) for path in plan["show"].split(":"))
    elif exists("/gcs/."):
        mount(plan["gcs"], "/gcs", None, MS_BIND | MS_REC)
        return
    move_to(plan["stage"], places)


def exists(path):
    try:
        posix.stat(path)
        return True
    except (FileNotFoundError, NotADirectoryError):
        return False


def layer(plan):
    """Lets tree have the files, of which the command changes what is its own."""
    words = f"lowerdir={plan['files']},upperdir={plan['changes']},workdir={plan['scratch']}"
    mount("overlay", plan["tree"], b"overlay", 0, (words + (",userxattr" if plan.get("user") else "")).encode())


def move_to(stage, places):
    """Makes stage the root: everything that is in the old one, and the places."""
    mount("tmpfs", stage, b"tmpfs", 0, b"mode=755")
    mount("none", stage, None, MS_UNBINDABLE)
    furnish("", stage, places)
    posix.chdir(stage)
    libc("pivot_root", b".", b".")
    libc("umount2", b".", MNT_DETACH)


def furnish(old, new, places):
    """Makes new like old but for the places: of each path what shall be seen there, if it is there."""
    inner = {}
    for path, source in places.items():
        head, _, rest = path.partition("/")
        if exists(source):
            inner.setdefault(head, {})[rest] = source
    for entry in posix.scandir(old or "/") if exists(old or "/") else ():
        if entry.name not in inner:
            mirror(entry, f"{new}/{entry.name}", bool(old))
    for name, rest in inner.items():
        posix.mkdir(f"{new}/{name}")
        if "" in rest:
            mount(rest[""], f"{new}/{name}", None, MS_BIND | MS_REC)
        else:
            furnish(f"{old}/{name}", f"{new}/{name}", rest)


def mirror(entry, target, also_files):
    if entry.is_symlink():
        posix.symlink(posix.readlink(entry.path), target)
    elif entry.is_dir():
        posix.mkdir(target)
        mount(entry.path, target, None, MS_BIND | MS_REC)
    elif also_files:
        posix.close(posix.open(target, posix.O_CREAT | posix.O_WRONLY))
        mount(entry.path, target, None, MS_BIND)


def limit_files(size):
    import resource
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    least = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_FSIZE, (least, least))


def become(plan, command, environment):
    """In the child, which is the command if this goes well."""
    posix.setsid()
    if plan.get("file"):
        limit_files(int(plan["file"]))
    if plan.get("gcs"):
        show(plan)
    posix.chdir(plan["cwd"])
    prctl(PR_SET_PDEATHSIG, _signal.SIGKILL)
    posix.dup2(posix.open("/dev/null", posix.O_RDONLY), 0)
    for number in (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP, _signal.SIGPIPE, _signal.SIGXFSZ):
        _signal.signal(number, _signal.SIG_DFL)
    turn_into(command, environment)


def turn_into(command, environment):
    """execvpe, without the module that has it."""
    if b"/" in command[0]:
        posix.execve(command[0], command, environment)
    trouble = FileNotFoundError(2, "No such file or directory")
    for folder in environment.get(b"PATH", b"/bin:/usr/bin").split(b":"):
        try:
            posix.execve((folder or b".") + b"/" + command[0], command, environment)
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as e:
            trouble = e
    raise trouble


def launch(plan, command, environment):
    """The child's pid and, if the command could not be started, why."""
    errors, report = posix.pipe()
    pid = posix.fork()
    if pid == 0:
        try:
            become(plan, command, environment)
        except BaseException as e:
            posix.write(report, command[0] + f": {getattr(e, 'strerror', None) or e}".encode())
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
    """Takes note of what has ended; whether there are more children, living or not."""
    while True:
        try:
            pid, status = posix.waitpid(-1, posix.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True
        if pid == main:
            code = posix.waitstatus_to_exitcode(status)
            codes.append(code if code >= 0 else 128 - code)


def kill_all(group, codes):
    for _ in range(200):
        send(group, _signal.SIGKILL)
        # why: the dead are there for others until somebody has taken note of them
        if not reap(group, codes) and not descendants():
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


def move_in(cgroup):
    """Everything below; what it starts from now on is born there. The kernel is slow at it, so no start waits for it."""
    for _ in range(2):
        for pid in descendants():
            try:
                write(cgroup + "/cgroup.procs", str(pid))
            except ProcessLookupError:
                pass


def run(plan, command, environment):
    pid, error = launch(plan, command, environment)
    if error:
        return f"start {error}"
    if plan.get("cgroup"):
        move_in(plan["cgroup"])
    code = watch(pid, plan)
    return f"exit {137 if code and plan.get('cgroup') and ran_out(plan['cgroup']) else code}"


def exactly(size):
    """So many bytes of standard input, or fewer if it ends before."""
    parts = []
    while size and (part := posix.read(0, size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def receive():
    """Settings, command and environment; None if the emulator went before it needed us."""
    size = exactly(10)
    words = exactly(int(size)).split(b"\0") if len(size) == 10 else []
    if not words:
        return None
    settings, command = int(words[0]), int(words[1])
    rest = words[2 + settings:-1]
    plan = dict(word.decode("utf-8", "surrogateescape").split("=", 1) for word in words[2:2 + settings])
    return plan, rest[:command], dict(word.split(b"=", 1) for word in rest[command:])


def main():
    for number in (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP, _signal.SIGPIPE):
        _signal.signal(number, _signal.SIG_IGN)
    _signal.signal(_signal.SIGCHLD, lambda *_: None)
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    order = receive()
    if not order:
        return
    plan, command, environment = order
    if plan.get("cgroup"):
        limit(plan)
    try:
        text = run(plan, command, environment)
    finally:
        if plan.get("cgroup"):
            leave(plan["cgroup"])
    with open(plan["outcome"], "w", encoding="utf-8") as file:
        file.write(text)


main()
