#!/bin/bash
# Usage: bench/ready.sh [PORT]
# Seconds from the launcher's first moment, the build being over, to "Guichet is ready": with an
# empty data folder (database made, migrated, demo entered) and with its data. Also CPU seconds,
# which other work on the machine changes less.
cd "$(dirname "$0")/.." || exit
port=${1:-8480}
data=$(mktemp -d)
log=$data.log
trap 'rm -rf "$data" "$log"' EXIT

ticks() { awk -v field="$2" '{ print $field / 100 }' "/proc/$1/stat"; }
cpu() { awk '{ print ($14 + $15) / 100 }' "/proc/$1/stat"; }

start() {
  GUICHET_REQUESTS=0 GUICHET_REQUESTS_READING=0 GUICHET_REQUESTS_ANONYMOUS=0 \
    ./mvnw -q -Prun -Dport="$port" -Ddata="$data" > "$log" 2>&1 &
  maven=$!
  until grep -q 'Guichet is ready' "$log"; do
    kill -0 $maven 2> /dev/null || { cat "$log"; exit 1; }
    sleep 0.05
  done
  now=$(cut -d' ' -f1 /proc/uptime)
  server=$(cut -d' ' -f1 "$data/processes")
  launcher=$(ps -o ppid= -p "$server" | tr -d ' ')
  echo "$1: $(echo "$now - $(ticks "$launcher" 22)" | bc) s," \
    "CPU $(cpu "$launcher") s launcher, $(cpu "$server") s server"
  kill "$launcher"
  wait $maven
}

start "first start "
start "second start"
start "third start "
