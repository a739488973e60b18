"""What a prebuilt container does: installs the packages in order, then becomes the module.

usage: run_module.py ENVIRONMENT PACKAGE_URI... -- MODULE ARGUMENT...

The environment is shared by the replicas of a pool: the first one makes it, the others wait for it.
"""
import fcntl
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse

PROBE = """
import importlib.metadata as m, importlib.util as u, json
try:
    s = m.version("setuptools")
except m.PackageNotFoundError:
    s = ""
print(json.dumps({"pip": bool(u.find_spec("pip")), "setuptools": s, "wheel": bool(u.find_spec("wheel"))}))
"""
LEGACY = """
import os, sys, setuptools
sys.argv = ["setup.py", "-q", "install", "--single-version-externally-managed", "--record", sys.argv[1]]
if os.path.exists("setup.py"):
    __file__ = os.path.abspath("setup.py")
    exec(compile(open("setup.py", "rb").read(), __file__, "exec"))
else:
    setuptools.setup()
"""
INSTALLED = """
import importlib.metadata as m, json, sysconfig
print(json.dumps({d.metadata["Name"]: [d.version, d.requires or []]
    for d in m.distributions(path=[sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])}))
"""


class Environment:
    def __init__(self, folder):
        self.folder = folder
        self.python = os.path.join(folder, "bin", "python3")

    def create(self):
        self.run([sys.executable, "-m", "venv", "--without-pip", "--system-site-packages", self.folder])
        self.tools = json.loads(self.ask(PROBE))

    def install(self, package):
        before = self.installed()
        if self.is_plain_setuptools(package) and not self.builds_wheels():
            say(f"This Python's setuptools cannot build wheels: it installs {os.path.basename(package)} itself.")
            done = self.install_by_setuptools(package)
        else:
            done = self.pip("--no-deps", "--no-build-isolation", "--no-index", "--force-reinstall", package)
        if not done and not package.endswith(".whl"):
            say("Trying again with the build requirements from the package index.")
            done = self.pip("--no-deps", "--force-reinstall", package)
        return done and self.requirements(before)

    def fetch(self, uri):
        """The local copy of a gs:// object or a file; None if there is none."""
        say(f"Running command: gsutil cp {uri} .")
        if uri.startswith("file:"):
            source = urllib.parse.unquote(urllib.parse.urlsplit(uri).path)
        else:
            source = os.path.join(os.environ["TRAINYARD_GCS_ROOT"], *uri.partition("://")[2].split("/"))
        if not os.path.isfile(source):
            print(f"CommandException: No URLs matched: {uri} (there is no {source})", file=sys.stderr, flush=True)
            return None
        return shutil.copy(source, self.folder)

    def requirements(self, before):
        """pip looks at the index only if something is missing."""
        new = {name: found for name, found in self.installed().items() if before.get(name) != found}
        wanting = [f"{name}=={version}" for name, (version, requires) in new.items() if requires]
        return not wanting or self.pip(*wanting)

    def installed(self):
        return json.loads(self.ask(INSTALLED))

    def builds_wheels(self):
        version = self.tools["setuptools"].split(".")
        return self.tools["wheel"] or (version[0].isdigit() and (int(version[0]), int(version[1])) >= (70, 1))

    def is_plain_setuptools(self, package):
        if package.endswith(".whl") or not self.tools["setuptools"]:
            return False
        try:
            with tarfile.open(package) as tar:
                file = next((m for m in tar.getmembers() if m.name.count("/") == 1 and m.name.endswith("/pyproject.toml")), None)
                text = tar.extractfile(file).read().decode(errors="replace") if file else ""
        except (OSError, tarfile.TarError):
            return False
        return "build-backend" not in text or "setuptools" in text.split("build-backend", 1)[1].split("\n", 1)[0]

    def install_by_setuptools(self, package):
        folder = tempfile.mkdtemp(dir=os.path.dirname(self.folder))
        try:
            with tarfile.open(package) as tar:
                tar.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
            [root] = [entry.path for entry in os.scandir(folder) if entry.is_dir()]
            command = [self.python, "-W", "ignore", "-c", LEGACY, os.path.join(folder, "record.txt")]
            return subprocess.run(command, cwd=root).returncode == 0
        except (tarfile.TarError, OSError, ValueError) as e:
            say(f"{os.path.basename(package)} is not a source distribution: {e}")
            return False
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def pip(self, *arguments):
        if not self.tools["pip"]:
            say(f"{sys.executable} has no pip: install python3-pip to run Python packages.")
            return False
        return self.run([sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", self.python,
                         "install", "--root-user-action", "ignore", *arguments])

    def run(self, command):
        say("Running command: " + " ".join(command))
        return subprocess.run(command).returncode == 0

    def ask(self, code):
        return subprocess.run([self.python, "-c", code], check=True, stdout=subprocess.PIPE).stdout


def say(line):
    print(line, flush=True)


def prepare(environment, packages):
    """Whether the environment is there, made by us or by another replica."""
    os.makedirs(os.path.dirname(environment.folder), exist_ok=True)
    verdict = environment.folder + ".verdict"
    with open(environment.folder + ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not os.path.exists(verdict):
            environment.create()
            good = all(package and environment.install(package) for package in map(environment.fetch, packages))
            with open(verdict, "w") as file:
                file.write("good" if good else "bad")
        with open(verdict) as file:
            return file.read() == "good"


def main():
    split = sys.argv.index("--")
    environment, packages = Environment(sys.argv[1]), sys.argv[2:split]
    command = ["python3", "-m", *sys.argv[split + 1:]]
    spec = json.loads(os.environ["CLUSTER_SPEC"])
    say("Running task with arguments: " + " ".join(f"--{key}={json.dumps(spec[key])}" for key in ("cluster", "task", "job")))
    if not prepare(environment, packages):
        print("The packages could not be installed.", file=sys.stderr, flush=True)
        sys.exit(1)
    os.environ["VIRTUAL_ENV"] = environment.folder
    os.environ["PATH"] = os.path.join(environment.folder, "bin") + os.pathsep + os.environ.get("PATH", os.defpath)
    say("Running command: " + " ".join(command))
    os.execv(environment.python, command)


main()
