#!/bin/bash
# Usage: [DATA=.data] bench/rest.sh [SECONDS [CONNECTIONS [WARMING]]]
# Requests per second, p50, p99, and CPU of server and database per request, of each call with so many connections (8),
# each SECONDS (8) long. Before that each call is made for WARMING (10) seconds, the first twice as long, so that what is
# measured is compiled; it goes on behind the requests that were made then. What is refused is counted and makes a figure worthless.
# load.sh comes first (bench/load.sh 300 20 2000 does). The product is started without limits:
# GUICHET_REQUESTS=0 GUICHET_REQUESTS_READING=0 GUICHET_REQUESTS_ANONYMOUS=0 ./mvnw -Prun
. "$(dirname "$0")/product.sh"
. "$DATA/bench.env"
seconds=${1:-8}
connections=${2:-8}
warming=${3:-10}
export BENCH_REQUESTS BENCH_RUN BENCH_FROM
BENCH_REQUESTS=$(mktemp)
trap 'rm -f "$BENCH_REQUESTS"' EXIT
api=/${GUICHET_API#http://*/}
customers=$(seq 200001 200300)

get() { curl -s -H "Authorization: Bearer $BENCH_TOKEN$1" "$GUICHET_API/$2"; }

# The values of a field in the newest of each customer, everybody's newest first, so many pages (1) of them: "VALUE CUSTOMER".
newest() {
  for customer in $customers; do
    cursor=
    for _ in $(seq "${3:-1}"); do
      page=$(get "$customer" "$1$cursor")
      echo "$page" | grep -o "\"$2\":\"[^\"]*\"" | sed 's/.*:"//; s/"$//'
      cursor=$(echo "$page" | sed -n 's/.*"next_cursor":"\([^"]*\)".*/\&cursor=\1/p')
      [ -n "$cursor" ] || break
    done | awk -v customer="$customer" '{ print NR, $0, customer }'
  done | sort -n -s -k1,1 | cut -d' ' -f2-
}

# CPU of the server and of all processes of the database, also those that ended, in milliseconds.
cpu() {
  { cat "/proc/$SERVER/stat" "/proc/$DATABASE/stat"; for child in $(pgrep -P "$DATABASE"); do cat "/proc/$child/stat"; done; } 2> /dev/null |
    sed 's/.*) //' | awk -v database="$DATABASE" '{ ticks += $12 + $13; if (NR == 2) ticks += $14 + $15 } END { print ticks * 10 }'
}

# Waits, five minutes at most, until what others left to do, such as notices to be sent, takes less than a tenth of a processor.
settle() {
  for _ in $(seq 150); do
    idle=$(cpu)
    sleep 2
    [ $(($(cpu) - idle)) -lt 200 ] && return
  done
}

load() { BENCH_RUN=$RANDOM$RANDOM wrk -t1 "-c$connections" "-d${1}s" -s bench/requests.lua "$GUICHET_API" | tail -1; }

measure() {
  settle
  BENCH_FROM=0
  # What was under way at the end of the warming was done, but not counted.
  BENCH_FROM=$(load "${2:-$warming}" | awk -v "under_way=$connections" '{ print $9 + under_way }')
  before=$(cpu)
  line=$(load "$seconds")
  used=$(($(cpu) - before))
  printf '%-28s %s, CPU %s ms each\n' "$1" "$line" "$(echo "$line" | awk -v used="$used" '{ printf "%.2f", used / $9 }')"
}

for customer in $customers; do
  echo "POST $api/orders $BENCH_TOKEN$customer {\"items\":[{\"plan\":\"bench-hosting\",\"period\":\"P1M\"}]}"
done > "$BENCH_REQUESTS"
measure "POST /orders" $((warming * 2))

newest "invoices?limit=100&status=unpaid" reference 4 |
  sed "s|^|POST $api/invoices/|; s| \([0-9]*\)$|/payment $BENCH_TOKEN\1 {\"method\":\"credit\"}|" > "$BENCH_REQUESTS"
measure "POST /invoices/{ref}/payment"

# A service is changed once its invoices are paid: a transfer settles all that is left.
for customer in $customers; do
  echo "next"
  echo "url = \"$GUICHET_API/customers/$customer/transfers\""
  echo "header = \"Authorization: Bearer $GUICHET_TOKEN_STAFF\""
  echo "header = \"Content-Type: application/json\""
  echo "header = \"Idempotency-Key: $RANDOM$RANDOM$RANDOM\""
  echo "data = \"{\\\"amount\\\":{\\\"amount\\\":\\\"500000.00\\\",\\\"currency\\\":\\\"EUR\\\"}}\""
  echo "output = /dev/null"
done | curl -s -K -
newest "services?limit=100&state=active" id 4 |
  sed "s|^|POST $api/services/|; s| \([0-9]*\)$|/change $BENCH_TOKEN\1 {\"quantity\":9}|" > "$BENCH_REQUESTS"
measure "POST /services/{id}/change"

for number in $(seq 1 60000); do
  echo "POST $api/customers $GUICHET_TOKEN_STAFF {\"seller\":\"bench\",\"email\":\"$RANDOM.$number.$RANDOM@bench.example\",\"language\":\"en\",\"identity\":{\"kind\":\"consumer\",\"name\":\"Anna $number\",\"address\":{\"line1\":\"1 rue A\",\"postal_code\":\"75001\",\"city\":\"Paris\",\"country\":\"FR\"}}}"
done > "$BENCH_REQUESTS"
measure "POST /customers"

echo "GET $api/invoices?limit=100 ${BENCH_TOKEN}200000" > "$BENCH_REQUESTS"
measure "GET /invoices?limit=100"

newest "invoices?limit=20" reference | sed "s|^|GET $api/invoices/|; s| \([0-9]*\)$| $BENCH_TOKEN\1|" > "$BENCH_REQUESTS"
measure "GET /invoices/{ref}"
