# Finds a JDK 25 or newer and exports JAVA_HOME; sourced by mvnw and sayso. POSIX sh, starts no JVM.
# JAVA_HOME and the java on PATH win. Of the install folders the lowest fitting version wins, since
# build plugins know it best. SAYSO_JDK_SEARCH_PATH (folders, separated by colons) replaces those folders.

sayso_jdk_oldest=25

# Prints the feature version of the JDK in $1; fails when it is no JDK or says no version.
sayso_jdk_feature() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value || [ -n "$key" ]; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}
    value=${value%%[!0-9]*}
    [ -n "$value" ] && echo "$value"
    return
  done <"$1/release"
  return 1
}

sayso_jdk_fits() {
  feature=$(sayso_jdk_feature "$1") && [ "$feature" -ge "$sayso_jdk_oldest" ]
}

# Prints the home of the java on PATH, through any chain of links.
sayso_jdk_on_path() {
  java=$(command -v java) || return 1
  while target=$(readlink "$java"); do
    case $target in
    /*) java=$target ;;
    *) java=${java%/*}/$target ;;
    esac
  done
  cd "${java%/*}/.." 2>/dev/null && pwd -P
}

# Prints the home of the lowest JDK that fits among the usual install folders.
sayso_jdk_installed() {
  set +f
  if [ -n "${SAYSO_JDK_SEARCH_PATH-}" ]; then
    IFS=:
    set -- $SAYSO_JDK_SEARCH_PATH
    unset IFS
  else
    set -- /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
      "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
      "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.gradle/jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  fi
  lowest=
  for home; do
    sayso_jdk_fits "$home" || continue
    if [ -z "$lowest" ] || [ "$feature" -lt "$lowest" ]; then
      lowest=$feature
      found=$home
    fi
  done
  [ -n "$lowest" ] && echo "$found"
}

# Prints the home of the JDK to use.
sayso_jdk_find() {
  if [ -n "${JAVA_HOME-}" ] && sayso_jdk_fits "$JAVA_HOME"; then
    echo "$JAVA_HOME"
  elif home=$(sayso_jdk_on_path) && sayso_jdk_fits "$home"; then
    echo "$home"
  else
    sayso_jdk_installed
  fi
}

# In a subshell, so that its variables, IFS and globbing stay there.
if ! JAVA_HOME=$(sayso_jdk_find); then
  echo "Sayso needs a JDK 25: none found in JAVA_HOME, PATH or the usual install folders; install one (e.g. Temurin 25) or set JAVA_HOME to it." >&2
  exit 2
fi
export JAVA_HOME
