#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK on Debian or Ubuntu: Chromium for the browser tests, Node.js and npm for the npm client and the checks.
set -eu
missing() { ! command -v "$1" >/dev/null; }
has_chromium() { ! missing chromium-headless-shell || ! missing chromium || ! missing google-chrome; }

if missing apt-get; then
    if missing node || missing npm || ! has_chromium; then
        echo "The tests need Chromium, Node.js and npm, and this system has no apt-get to install them with: please install them yourself." >&2
        exit 1
    fi
    exit 0
fi
missing chromium-headless-shell || missing node || missing npm || exit 0

as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
export DEBIAN_FRONTEND=noninteractive
install() {
    echo "Installing $* for the tests ..."
    $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
$as_root apt-get update -qq
# The headless shell is Chromium without its windows: the tests take a third of the time. Not every distribution has it; any Chromium does.
if missing chromium-headless-shell; then
    install chromium-headless-shell fonts-liberation || has_chromium || install chromium fonts-liberation
fi
missing node && install nodejs
missing npm && install npm
exit 0
