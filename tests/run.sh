#!/usr/bin/env bash
# Proves the whole repository, or the parts named: bash tests/run.sh [format] [web] [domain] [functions] [infra] [api] [browser]
#
# Needs .NET 10 and Node 20 or newer; chromium and ffmpeg are installed from the distribution when they are missing and we may.
# Every step runs even when an earlier one failed. Logs and reports lie in TestResults/. The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
exec </dev/null

all=(format web domain functions infra api browser)
parts=("${@:-${all[@]}}")
for part in "${parts[@]}"; do
  [[ " ${all[*]} " == *" $part "* ]] || { echo "unknown part '$part'; there are: ${all[*]}"; exit 2; }
done
wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

declare -A projects=(
  [domain]=tests/Coworking.Domain.Tests
  [functions]=tests/Coworking.LocalFunctions.Tests
  [infra]=tests/Coworking.Infra.Tests
  [api]=tests/Coworking.Api.Tests
  [browser]=tests/Coworking.Web.Tests
)
results=$PWD/TestResults
rm -rf "$results" && mkdir -p "$results"
began=$SECONDS
# A build node or telemetry that outlives us would keep the caller's pipe open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NPM_CONFIG_UPDATE_NOTIFIER=false
# Watching what is worth optimising twice costs a tenth of a run that is over in minutes.
export DOTNET_TieredPGO=0

# Whoever stops us stops what we started; a step is a process group of its own, so that its children end with it.
trap 'kill $(jobs -p) $(cat "$results"/*.pid 2>/dev/null) 2>/dev/null; exit 130' INT TERM

# step NAME COMMAND…: runs it with its output in a log, says how long it took, shows the log if it failed.
step() {
  local name=$1 start=$SECONDS code
  shift
  timeout --kill-after=20 "${STEP_LIMIT:-2400}" "$@" >"$results/$name.log" 2>&1 &
  echo $! >"$results/$name.pid"
  wait $!
  code=$?
  rm -f "$results/$name.pid"
  printf '%s\t%s\n' "$name" "$code" >>"$results/steps"
  if ((code == 0)); then
    printf '  ok      %-22s %4d s\n' "$name" $((SECONDS - start))
  else
    printf '  FAILED  %-22s %4d s   (exit code %d, TestResults/%s.log)\n%s\n' \
      "$name" $((SECONDS - start)) "$code" "$name" "$(essence "$results/$name.log" | cut -c 1-600 | sed 's/^/          /')"
  fi
  return "$code"
}

# essence LOG: what failed and why. A suite's log is mostly what the servers under test wrote; the cases that failed stand among it.
essence() {
  if grep -q '^failed ' "$1"; then
    grep -A 14 '^failed ' "$1" | head -n 120
    tail -n 8 "$1"
  else
    tail -n 150 "$1"
  fi
}

# count NAME PASSED FAILED SKIPPED: what the last line is summed from.
count() { printf '%s\t%d\t%d\t%d\n' "$@" >>"$results/counts"; }

# suite PART: one test project. No report, or a report of nothing, is a failure of its own (see the sum below).
suite() {
  wanted "$1" || return 0
  local report=$results/$1.trx counters
  step "$1-tests" dotnet test --project "${projects[$1]}" --no-build --no-progress \
    --report-trx --report-trx-filename "$1.trx" --results-directory "$results"
  counters=$(grep -o '<Counters [^>]*>' "$report" 2>>/dev/null)
  count "$1-tests" "$(attribute passed)" "$(attribute failed)" "$(attribute notExecuted)"
}
attribute() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"${counters:-}" | grep . || echo 0; }

system_packages() {
  local missing=()
  # Debian has chromium without its windows, too: the same engine, and a third less to do.
  if grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
    command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
  else
    command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  fi
  command -v ffmpeg >/dev/null || missing+=(ffmpeg)
  ((${#missing[@]})) || return 0
  local as=()
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || { echo "missing: ${missing[*]}. Install with: sudo apt-get install ${missing[*]}"; return 1; }
    as=(sudo -n)
  fi
  step install-"$(IFS=-; echo "${missing[*]}")" "${as[@]}" sh -c \
    "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends ${missing[*]}"
}

# npm_packages FOLDER NAME: exactly the lock file's packages. The stamp is the one that Coworking.Local leaves, so neither installs twice.
npm_packages() {
  local stamp hash
  stamp=api/Coworking.Local/obj/local/npm-$2.stamp
  hash=$(sha256sum "$1/package-lock.json" | cut -c 1-64 | tr a-f A-F)
  [[ -d $1/node_modules && -f $stamp && $(<"$stamp") == "$hash" ]] && return 0
  rm -f "$stamp"
  step "npm-$2" npm ci --prefix "$1" --no-audit --no-fund || return
  mkdir -p "$(dirname "$stamp")" && printf %s "$hash" >"$stamp"
}

build() {
  if ((${#parts[@]} == ${#all[@]})); then
    step build dotnet build CoworkingServerless.sln -m:2
  else
    local part
    for part in "${!projects[@]}"; do
      if wanted "$part"; then step "build-$part" dotnet build "${projects[$part]}" -m:2; fi
    done
  fi
}

web() {
  wanted web || return 0
  npm_packages web web
  step web-lint npm run --prefix web lint
  step web-build npm run --prefix web build && step web-size npm run --prefix web check:size
  step web-tests npm run --prefix web test -- --reporter=default --reporter=json --outputFile.json="$results/vitest.json"
  # shellcheck disable=SC2046
  count web-tests $(node -p 'const r = JSON.parse(require("fs").readFileSync(process.argv[1])); `${r.numPassedTests} ${r.numFailedTests} ${r.numPendingTests + r.numTodoTests}`' \
    "$results/vitest.json" 2>/dev/null || echo 0 0 0)
}

for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || { echo "missing: $tool. This needs the .NET 10 SDK and Node 20 or newer."; exit 1; }
done
echo "Testing ${parts[*]}"
if wanted api || wanted browser; then
  system_packages
  CHROMIUM=${CHROMIUM:-$(command -v chromium-headless-shell || command -v chromium || command -v google-chrome)} && export CHROMIUM
  npm_packages api/Coworking.Local/tools tools
fi
if wanted api || wanted infra; then npm_packages tests/tools test-tools; fi

# Two cores: the build beside the site, then the small projects beside each other, then the two heavy ones alone.
build &
web &
wait
{ suite domain; suite functions; if wanted format; then step format dotnet format whitespace --folder . --verify-no-changes --exclude '**/obj/**' '**/bin/**' '**/node_modules/**'; fi; } &
suite infra &
wait
suite api
suite browser

# A step that broke without a failed test to show for it (a build, a check, a crash before or after the report) counts as one.
passed=0 failed=0 skipped=0
while IFS=$'\t' read -r name code; do
  IFS=$'\t' read -r _ good bad left < <(grep -P "^$name\t" "$results/counts" 2>/dev/null)
  if [[ ${good-} ]] && ((good + bad + code == 0)); then echo "  FAILED  $name ran nothing" && code=1; fi
  ((passed += ${good:-0}, skipped += ${left:-0}, failed += ${bad:-0} ? bad : code != 0))
done <"$results/steps"

echo "Took $((SECONDS - began)) s"
if ((skipped)); then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
((failed == 0 && passed > 0))
