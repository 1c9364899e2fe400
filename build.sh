#!/usr/bin/env bash
# Passes a verb of build.proj on: run | test | pack | record | bench | mutate | publish. What stands after -- goes to the program behind the verb.
set -eu
cd "$(dirname "$0")"
verb=${1:-run}
[ $# -gt 0 ] && shift
[ "${1:-}" = "--" ] && shift
[ $# -gt 0 ] && export VerbArguments="$(printf '%q ' "$@")"
exec dotnet msbuild build.proj -nologo -verbosity:minimal -target:"$verb"
