#!/usr/bin/env bash
# ./build.sh        installs what is missing, builds Kith and opens it
# ./build.sh test   installs what is missing, builds everything with warnings as errors and runs all tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
if [ -t 0 ]; then someone_there=yes; else someone_there=; fi
missing=()

say() { printf '== %s\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

usage() {
  sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

is_known() {
  apt-cache show --no-all-versions "$1" >/dev/null 2>&1
}

# Of several names in a line the first that this Debian has is wanted.
missing_packages() {
  local names name
  while read -r -a names; do
    for name in "${names[@]}"; do
      if is_installed "$name" || is_known "$name"; then break; fi
    done
    is_installed "$name" || printf '%s\n' "$name"
  done < <(sed -e 's/#.*//' -e 's/|/ /g' -e '/^[[:space:]]*$/d' .ci/packages)
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    say "there is no sudo here; as root, run: apt-get install ${missing[*]}" >&2
    return 1
  elif [ "$someone_there" ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# Nothing may ask: apt's own input is closed, only sudo may read a password.
apt() {
  as_root sh -c 'exec "$@" </dev/null' sh env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
    apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}

install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    say "not a Debian system: the libraries named in .ci/packages have to be there already"
    return
  fi
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  local log
  log=$(mktemp)
  # Which of several names is the right one may show only now.
  apt update >"$log" && mapfile -t missing < <(missing_packages)
  say "installing what is missing: ${missing[*]}"
  if ! apt install --no-install-recommends "${missing[@]}" >>"$log"; then
    tail -n 20 "$log" >&2
    say "these packages could not be installed; trying without them"
  else
    missing=()
  fi
  rm -f "$log"
}

# As many compilers as there are cores, but none without a gigabyte of memory.
jobs() {
  local cores gigabytes
  cores=$(nproc)
  gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || true)
  [ "${gigabytes:-0}" -ge 1 ] || gigabytes=1
  echo $((cores < gigabytes ? cores : gigabytes))
}

# build PRESET TARGET: what went before stays, so a second run only builds what changed.
build() {
  say "building ($1, $(jobs) at a time) into build/$1"
  local log
  log=$(mktemp)
  # A build folder that was moved or left half made is set up afresh.
  if ! cmake --preset "$1" >"$log" 2>&1 && ! cmake --preset "$1" --fresh >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    [ ${#missing[@]} -eq 0 ] || fail "the build could not be set up without these packages: ${missing[*]}"
    fail "the build could not be set up; see above"
  fi
  rm -f "$log"
  local quiet=()
  [ -t 1 ] || quiet=(-- --quiet)
  cmake --build --preset "$1" --target "$2" -j "$(jobs)" "${quiet[@]}" || fail "the build failed; see above"
}

run_tests() {
  say "running all tests, without a display"
  ctest --preset dev -j "$(nproc)" || fail "some tests failed; see above"
}

show_sample_day() {
  sample_place=$(mktemp -d)
  trap 'rm -rf "$sample_place"' EXIT
  local cli=build/release/kith-cli file=$sample_place/sample.kith
  say "the day of a sample file, as \`kith-cli due\` shows it:"
  "$cli" sample "$file" >"$sample_place/said" || fail "the sample file could not be made"
  "$cli" --file "$file" due
}

open_kith() {
  if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "built: build/release/kith (the window) and build/release/kith-cli; there is no display here to open the window on"
    show_sample_day
    return
  fi
  say "opening build/release/kith"
  local started=$SECONDS
  if build/release/kith; then return; fi
  [ $((SECONDS - started)) -lt 10 ] || fail "Kith ended with an error"
  say "the window could not be opened on this display"
  show_sample_day
}

case "${1:-}" in
  "")
    install_missing
    build release programs
    open_kith
    ;;
  test)
    install_missing
    build dev all
    run_tests
    ;;
  -h | --help | help)
    usage
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
