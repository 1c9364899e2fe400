#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK on Debian or Ubuntu: Chromium for the browser tests, Node.js and npm for the npm client and the checks.
set -eu
packages=()
command -v chromium >/dev/null || packages+=(chromium fonts-liberation)
command -v node >/dev/null || packages+=(nodejs)
command -v npm >/dev/null || packages+=(npm)
[ ${#packages[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "The tests need ${packages[*]}, and this system has no apt-get to install them with: please install them yourself." >&2
    exit 1
fi
as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
export DEBIAN_FRONTEND=noninteractive
echo "Installing ${packages[*]} for the tests ..."
$as_root apt-get update -qq
$as_root apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
