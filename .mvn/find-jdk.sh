# Sourced by ./mvnw and ./trainyard. Sets and exports JAVA_HOME to a JDK that is new enough, or fails.
jdk_needed=25

# The feature version of the JDK in $1, 0 if there is none. The release file spares a start of Java.
jdk_major() {
  jdk_version=
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  [ -r "$1/release" ] && jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$jdk_version" ] || jdk_version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')
  echo "${jdk_version:-0}"
}

find_jdk() {
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for jdk in "${JAVA_HOME-}" "$on_path" /usr/lib/jvm/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk" ] || continue
    if [ "$(jdk_major "$jdk")" -ge "$jdk_needed" ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

no_jdk() {
  echo "Trainyard needs a JDK $jdk_needed or newer, and none was found in JAVA_HOME, on the PATH or in the usual places." >&2
  echo "Get one: 'sdk install java 25-tem' (sdkman.io), 'brew install openjdk@25', the package openjdk-25-jdk-headless" >&2
  echo "where your system has it, or an archive from adoptium.net; then set JAVA_HOME if it lies in an unusual place." >&2
}
