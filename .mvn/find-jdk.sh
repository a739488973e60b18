# Sourced by ./mvnw and by the launcher, here and in an installed copy. Sets and exports JAVA_HOME to a Java that is
# new enough, or fails. Reads release files with the shell's own means: a program more for each would be felt at every start.
jdk_needed=25
jdk_tool=javac

# Sets jdk_version to what the Java in $1 calls itself, such as 25.0.3; to 0 if it is none, or lacks $jdk_tool.
look_at_jdk() {
  jdk_version=
  [ -x "$1/bin/$jdk_tool" ] && [ -x "$1/bin/java" ] || { jdk_version=0; return; }
  if [ -r "$1/release" ]; then
    while IFS='=' read -r jdk_key jdk_value; do
      [ "$jdk_key" = JAVA_VERSION ] && jdk_version=${jdk_value#\"} && jdk_version=${jdk_version%%\"*} && break
    done <"$1/release"
  fi
  [ -n "$jdk_version" ] || jdk_version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.version = \([0-9.]*\).*/\1/p')
}

is_new_enough() {
  look_at_jdk "$1"
  jdk_major=${jdk_version%%[!0-9]*}
  [ "${jdk_major:-0}" -ge "$jdk_needed" ]
}

# Sets on_path to the home of the Java on the PATH, or to nothing.
look_at_path() {
  on_path=$(command -v "$jdk_tool") || { on_path=; return; }
  [ ! -L "$on_path" ] || on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
  on_path=${on_path%/bin/*}
}

find_jdk() {
  [ -z "${JAVA_HOME-}" ] || ! is_new_enough "$JAVA_HOME" || { export JAVA_HOME; return 0; }
  look_at_path
  for jdk in "$on_path" /usr/lib/jvm/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk" ] || continue
    if is_new_enough "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

no_jdk() {
  jdk_kind=JDK
  [ "$jdk_tool" = javac ] || jdk_kind=Java
  echo "Trainyard needs a $jdk_kind $jdk_needed or newer, and none was found in JAVA_HOME, on the PATH or in the usual places." >&2
  echo "Get one: 'sdk install java 25-tem' (sdkman.io), 'brew install openjdk@25', the package openjdk-25-jdk-headless" >&2
  echo "where your system has it, or an archive from adoptium.net; then set JAVA_HOME if it lies in an unusual place." >&2
}
