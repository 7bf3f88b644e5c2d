#!/bin/bash
# Usage: [DATA=.data] bench/pdf.sh
# Milliseconds of GET /invoices/{ref}?format=pdf: the first drawing since the server started (start
# it afresh for that), drawings afterwards, and one that was kept. load.sh comes first.
. "$(dirname "$0")/product.sh"
. "$DATA/bench.env"
customer=$((200001 + RANDOM % 500))

auth="Authorization: Bearer $BENCH_TOKEN$customer"
references=$(curl -s -H "$auth" "$GUICHET_API/invoices?limit=100" |
  grep -o '"reference":"[^"]*"' | cut -d'"' -f4)

draw() {
  curl -s -o /dev/null -w '%{time_total} %{size_download}\n' -H "$auth" \
    "$GUICHET_API/invoices/$1?format=pdf"
}

set -- $references
echo "first     $(draw "$1" | awk '{ print $1 * 1000 " ms, " $2 " bytes" }')"
for reference in "${@:2}"; do draw "$reference"; done | sort -n |
  awk '{ t[NR] = $1 } END { print "drawn     p50 " t[int((NR + 1) / 2)] * 1000 " ms of " NR }'
for reference in "$@"; do draw "$reference"; done | sort -n |
  awk '{ t[NR] = $1 } END { print "kept      p50 " t[int((NR + 1) / 2)] * 1000 " ms of " NR }'
