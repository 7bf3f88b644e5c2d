#!/bin/bash
# Usage: [DATA=.data] bench/load.sh [CUSTOMERS [EACH [BIGGEST]]]
# Adds CUSTOMERS (500) with EACH (20) invoices and one with BIGGEST (10000) to the running product's
# database, through the use cases. Their tokens go to $DATA/bench.env.
. "$(dirname "$0")/product.sh"
[ -f "$DATA/bench.env" ] || echo "BENCH_TOKEN=$(openssl rand -hex 20)-" > "$DATA/bench.env"
. "$DATA/bench.env"
exec "$JAVA" -Xmx256m bench/Load.java "${1:-500}" "${2:-20}" "${3:-10000}" "$BENCH_TOKEN"
