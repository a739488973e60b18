# Sourced by bin/trainyard of an installed copy: where what runs lies. Nothing is built or installed from here.
jdk_tool=java
# How messages name this program.
export TRAINYARD_COMMAND=trainyard
cli=$root/lib/cli/trainyard-cli.jar
emulator=$root/lib/emulator/trainyard-emulator.jar
server=$root/lib/server/quarkus-run.jar
usage=$root/lib/usage.txt
# Of the jars' contents: installed files are as old as their archive says, so their age tells nothing.
read -r jars <"$root/lib/id"

build() { :; }

# Is told by the command line.
from_source() { :; }

need_jdk() {
  find_jdk && return
  no_jdk
  exit 1
}

need_python() { python_works || no_python; }
