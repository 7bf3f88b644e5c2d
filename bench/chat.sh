#!/bin/bash
# Usage: [DATA=.data] bench/chat.sh [PEOPLE [SECONDS [PAUSE_MS]]]
# PEOPLE (20) press a button every PAUSE_MS (1000) for SECONDS (30); the sandbox says how long it
# took from the press to the edited message. load.sh comes first.
. "$(dirname "$0")/product.sh"
set -a; . "$DATA/bench.env"; set +a
"$JAVA" -XX:TieredStopAtLevel=1 bench/Chat.java "${1:-20}" "${2:-30}" "${3:-1000}" |
  sed 's/},*/}\n/g'
