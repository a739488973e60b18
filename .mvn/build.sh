# Sourced by ./trainyard in a checkout: where what runs is built, how, and what is needed for it.
modules=$root/infrastructure
cli=$modules/cli/target/cli/trainyard-cli.jar
emulator=$modules/emulator/target/emulator/trainyard-emulator.jar
server=$modules/server/target/quarkus-app/quarkus-run.jar
bench=$modules/bench/target/bench/trainyard-bench.jar
chaos=$modules/chaos/target/chaos/trainyard-chaos.jar
dist=$modules/dist/target/dist/trainyard-dist.jar
usage=$modules/cli/src/main/resources/dev/trainyard/cli/usage.txt

# What tells these jars from others of the same path and age; here nothing need.
jars=

# Installs Debian packages where that is possible without asking anyone; fails elsewhere.
install_packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  say "Installing Debian packages: $*"
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@"; } \
    </dev/null >/dev/null 2>&1 && return
  say "They could not be installed."
  return 1
}

need_jdk() {
  find_jdk && return
  install_packages openjdk-25-jdk-headless && find_jdk && return
  no_jdk
  exit 1
}

need_python() {
  python_works && return
  install_packages python3 python3-venv python3-pip python3-setuptools && python_works && return
  no_python
}

node_works() {
  node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' >/dev/null 2>&1 && npm --version >/dev/null 2>&1
}

# Only tests need it; without it they fail, and the rest still tells what it can.
want_node() {
  node_works && return
  install_packages nodejs npm && node_works && return
  say "Google's client for Node is tried with Node 18 or newer and npm; there is no such node on the PATH, or no npm. Its tests will fail."
  say "On Debian or Ubuntu: apt-get install nodejs npm"
}

shells_are_there() {
  for shell in bash zsh fish; do
    command -v $shell >/dev/null 2>&1 || return 1
  done
}

# As want_node.
want_shells() {
  shells_are_there && return
  install_packages bash zsh fish && shells_are_there && return
  say "Completion is tried in bash, zsh and fish, and not all of them are on the PATH. Its tests will fail."
  say "On Debian or Ubuntu: apt-get install bash zsh fish"
}

registry_works() {
  command -v docker-registry >/dev/null 2>&1 && command -v skopeo >/dev/null 2>&1
}

# As want_node.
want_registry() {
  registry_works && return
  install_packages docker-registry skopeo && registry_works && return
  say "Images are pushed to docker-registry and read by skopeo in tests; one of them is not on the PATH. Their tests will fail."
  say "On Debian or Ubuntu: apt-get install docker-registry skopeo"
}

engine_answers() {
  docker version >/dev/null 2>&1
}

# Has containers tried where no engine runs: starts one beside everything else, without a network of its own, for the time
# of the tests. Sets engine to its folder, or to nothing; without one these tests are skipped.
want_engine() {
  engine=
  engine_answers && return
  [ "$(id -u)" = 0 ] || return 0
  command -v dockerd >/dev/null 2>&1 && command -v docker >/dev/null 2>&1 && command -v busybox >/dev/null 2>&1 ||
    install_packages docker.io busybox-static || return 0
  engine=$(mktemp -d /tmp/trainyard-engine.XXXXXX)
  dockerd --host "unix://$engine/docker.sock" --data-root "$engine/data" --exec-root "$engine/run" \
    --pidfile "$engine/docker.pid" --bridge=none --iptables=false >"$engine/log" 2>&1 &
  trap end_engine EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  waited=0
  until DOCKER_HOST=unix://$engine/docker.sock engine_answers; do
    if [ $waited -ge 30 ] || ! kill -0 $! 2>/dev/null; then
      say "Containers are not tried; no engine starts here: $(tail -n 1 "$engine/log")"
      end_engine
      return
    fi
    sleep 1
    waited=$((waited + 1))
  done
}

end_engine() {
  [ -n "$engine" ] || return 0
  [ ! -e "$engine/docker.pid" ] || kill "$(cat "$engine/docker.pid")" 2>/dev/null
  wait
  umount "$engine"/run/netns/* 2>/dev/null
  rm -rf "$engine"
  engine=
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || install_packages maven && return
  # why: it says what is missing, and ends with 1.
  exec "$root/mvnw" -v
}

# True if something in src/main or a pom.xml below the given folders is newer than the file $1.
outdated() {
  reference=$1
  shift
  [ -e "$reference" ] || return 0
  find "$@" \( -name target -o -path '*/src/test' \) -prune -o \
    -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$reference" -print 2>/dev/null | read -r _
}

# is_built WHAT: the jars are there, and they or the note of the last build are newer than the sources.
is_built() {
  if [ "$1" = cli ]; then
    jars_are_new cli "$cli"
  else
    jars_are_new all "$cli" "$emulator" "$server" "$bench" "$chaos" "$dist"
  fi
}

jars_are_new() {
  what=$1
  shift
  for jar in "$@"; do
    [ -e "$jar" ] || return 1
  done
  older_than_sources "$root/target/built-$what" || return 0
  for jar in "$@"; do
    ! older_than_sources "$jar" || return 1
  done
}

# Whether a file is older than the sources of $what.
older_than_sources() {
  if [ "$what" = cli ]; then
    outdated "$1" "$root/domain" "$root/application" "$root/adapters/packaging" "$modules/picocli" "$modules/cli"
  else
    outdated "$1" "$root"
  fi
}

lock=$root/target/building

# One build at a time. The kernel frees the lock of a dead owner; where there is no flock (macOS), a folder is the lock.
take_lock() {
  mkdir -p "$root/target" 2>/dev/null && [ -w "$root/target" ] ||
    fail "Trainyard builds itself in $root, and $(id -un 2>/dev/null || id -u) may not write there."
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$lock.lock"
    flock -n 9 && return
    say "Waiting for another build of Trainyard to end."
    flock -w 1800 9 || fail "Another build has taken more than half an hour."
    return
  fi
  waited=0
  while ! mkdir "$lock" 2>/dev/null; do
    [ $waited -gt 0 ] || say "Waiting for another build of Trainyard to end; if none runs, remove $lock."
    [ $waited -lt 1800 ] || fail "Another build has taken more than half an hour."
    sleep 1
    waited=$((waited + 1))
  done
  trap 'rmdir "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

free_lock() {
  exec 9>&-
  rmdir "$lock" 2>/dev/null
  trap - EXIT INT TERM
}

# build WHAT: cli, or all of what runs.
build() {
  is_built "$1" && return
  need_maven
  take_lock
  is_built "$1" || build_now "$1"
  free_lock
}

build_now() {
  wanted=infrastructure/cli
  [ "$1" = cli ] ||
    wanted=infrastructure/cli,infrastructure/emulator,infrastructure/server,infrastructure/bench,infrastructure/chaos,infrastructure/dist
  say "Building Trainyard (about a minute; some minutes the first time, when Maven fetches its libraries) ..."
  began=$(date +%s)
  touch "$root/target/building-since"
  note=$root/target/build.log
  (cd "$root" && ./mvnw -q -B -ntp -DskipTests -Dspotless.check.skip=true -pl "$wanted" -am package </dev/null >"$note" 2>&1) ||
    { tail -n 30 "$note" >&2; fail "The build failed; all that Maven said is in $note."; }
  mv "$root/target/building-since" "$root/target/built-$1"
  say "Built in $(($(date +%s) - began)) s."
}

# What only a checkout can do. Does not return.
from_source() {
  command=$1
  shift
  need_jdk
  [ "$command" != test ] || run_tests
  build all
  export TRAINYARD_ROOT="$root"
  # why: $native is a list of flags and must fall apart into words.
  # shellcheck disable=SC2086
  case $command in
    bench) exec "$JAVA_HOME/bin/java" $native -Dslf4j.internal.verbosity=ERROR -jar "$bench" "$server" "$emulator" "$@" ;;
    chaos) exec "$JAVA_HOME/bin/java" $native -Dslf4j.internal.verbosity=ERROR \
      -jar "$chaos" --server-jar "$server" --emulator-jar "$emulator" "$@" ;;
    dist) exec "$JAVA_HOME/bin/java" -jar "$dist" "$root" "$@" ;;
  esac
}

run_tests() {
  need_python
  want_node
  want_shells
  want_registry
  need_maven
  want_engine
  cd "$root" && ./mvnw verify ${engine:+"-Dtest.docker.host=unix://$engine/docker.sock"}
  exit
}
