#!/bin/bash
# Usage: [DATA=.data] bench/rest.sh [SECONDS]
# Requests per second and p99 of the three calls with 1 and 8 connections; load.sh comes first.
. "$(dirname "$0")/product.sh"
. "$DATA/bench.env"
seconds=${1:-10}
export BENCH_REQUESTS
BENCH_REQUESTS=$(mktemp)
trap 'rm -f "$BENCH_REQUESTS" "$BENCH_REQUESTS".*' EXIT

# Prints "REFERENCE TOKEN" of one page of a customer's invoices.
invoices() {
  curl -s -H "Authorization: Bearer $BENCH_TOKEN$1" "$GUICHET_API/invoices?limit=100&$2" |
    grep -o '"reference":"[^"]*"' | sed "s|.*:\"||; s|\"| $BENCH_TOKEN$1|"
}

run() {
  for connections in 1 8; do
    printf '%-24s %d  ' "$1" "$connections"
    wrk -t1 "-c$connections" "-d${seconds}s" -s bench/requests.lua "$GUICHET_API" | tail -1
  done
}

api=${GUICHET_API#http://*/}
echo "GET /$api/invoices?limit=100 ${BENCH_TOKEN}200000" > "$BENCH_REQUESTS"
curl -s -o /dev/null -w "first page of 100: %{size_download} bytes\n" \
  -H "Authorization: Bearer ${BENCH_TOKEN}200000" "$GUICHET_API/invoices?limit=100"
wrk -t1 -c8 -d10s -s bench/requests.lua "$GUICHET_API" > "$BENCH_REQUESTS.warm"
run "GET /invoices"

for customer in 200000 $(seq 200001 200100); do
  invoices "$customer" | sed "s|^|GET /$api/invoices/|"
done > "$BENCH_REQUESTS"
run "GET /invoices/{ref}"

for connections in 1 8; do
  for customer in $(seq 200001 200500); do
    invoices "$customer" status=unpaid | sed "s|^|POST /$api/invoices/|; s| |/payment |2"
  done > "$BENCH_REQUESTS"
  shuf -o "$BENCH_REQUESTS" "$BENCH_REQUESTS"
  printf '%-24s %d  ' "POST .../payment" "$connections"
  wrk -t1 "-c$connections" "-d${seconds}s" -s bench/requests.lua "$GUICHET_API" | tail -1
done
