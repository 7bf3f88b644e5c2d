#!/bin/bash
# Usage: [DATA=.data] bench/rest.sh [SECONDS [CONNECTIONS]]
# Requests per second, p50, p99, and CPU of server and database per request, of each call with so many
# connections (8), each SECONDS (10) long after half as long to warm up; load.sh comes first. The product is started without limits:
# GUICHET_REQUESTS=0 GUICHET_REQUESTS_READING=0 GUICHET_REQUESTS_ANONYMOUS=0 ./mvnw -Prun
. "$(dirname "$0")/product.sh"
. "$DATA/bench.env"
seconds=${1:-10}
connections=${2:-8}
export BENCH_REQUESTS BENCH_RUN
BENCH_REQUESTS=$(mktemp)
trap 'rm -f "$BENCH_REQUESTS"' EXIT
api=/${GUICHET_API#http://*/}
customers=$(seq 200001 200200)

get() { curl -s -H "Authorization: Bearer $BENCH_TOKEN$1" "$GUICHET_API/$2"; }

# CPU of the server and of all processes of the database, also those that ended, in milliseconds.
cpu() {
  { cat "/proc/$SERVER/stat" "/proc/$DATABASE/stat"; for child in $(pgrep -P "$DATABASE"); do cat "/proc/$child/stat"; done; } 2> /dev/null |
    sed 's/.*) //' | awk -v database="$DATABASE" '{ ticks += $12 + $13; if (NR == 2) ticks += $14 + $15 } END { print ticks * 10 }'
}

measure() {
  BENCH_RUN=$RANDOM$RANDOM wrk -t1 "-c$connections" "-d$((seconds / 2 + 1))s" -s bench/requests.lua "$GUICHET_API" > /dev/null
  shuf -o "$BENCH_REQUESTS" "$BENCH_REQUESTS"
  before=$(cpu)
  line=$(BENCH_RUN=$RANDOM$RANDOM wrk -t1 "-c$connections" "-d${seconds}s" -s bench/requests.lua "$GUICHET_API" | tail -1)
  used=$(($(cpu) - before))
  printf '%-28s %s, CPU %s ms each\n' "$1" "$line" "$(echo "$line" | awk -v used="$used" '{ printf "%.2f", used / $9 }')"
}

echo "GET $api/invoices?limit=100 ${BENCH_TOKEN}200000" > "$BENCH_REQUESTS"
measure "GET /invoices?limit=100"

for customer in $customers; do
  get "$customer" "invoices?limit=100" | grep -o '"reference":"[^"]*"' | sed "s|.*:\"|GET $api/invoices/|; s|\"| $BENCH_TOKEN$customer|"
done > "$BENCH_REQUESTS"
measure "GET /invoices/{ref}"

for customer in $customers; do
  echo "POST $api/orders $BENCH_TOKEN$customer {\"items\":[{\"plan\":\"bench-hosting\",\"period\":\"P1M\"}]}"
done > "$BENCH_REQUESTS"
measure "POST /orders"

for customer in $(seq 200001 200300); do
  get "$customer" "invoices?limit=100&status=unpaid" | grep -o '"reference":"[^"]*"' |
    sed "s|.*:\"|POST $api/invoices/|; s|\"|/payment $BENCH_TOKEN$customer {\"method\":\"credit\"}|"
done | shuf > "$BENCH_REQUESTS"
measure "POST /invoices/{ref}/payment"

for quantity in 6 7 8 9; do
  for customer in $customers; do
    get "$customer" "services?limit=100" | grep -o '"id":"[^"]*"' |
      sed "s|.*:\"|POST $api/services/|; s|\"|/change $BENCH_TOKEN$customer {\"quantity\":$quantity}|"
  done
done > "$BENCH_REQUESTS"
measure "POST /services/{id}/change"

for number in $(seq 1 5000); do
  echo "POST $api/customers $GUICHET_TOKEN_STAFF {\"seller\":\"bench\",\"email\":\"$RANDOM.$number.$RANDOM@bench.example\",\"language\":\"en\",\"identity\":{\"kind\":\"consumer\",\"name\":\"Anna $number\",\"address\":{\"line1\":\"1 rue A\",\"postal_code\":\"75001\",\"city\":\"Paris\",\"country\":\"FR\"}}}"
done > "$BENCH_REQUESTS"
measure "POST /customers"
