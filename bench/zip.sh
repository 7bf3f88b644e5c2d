#!/bin/bash
# Usage: [DATA=.data] bench/zip.sh
# The archive of all invoices of the customer with the most, beside plain "zip -0" of the same files:
# first byte, megabytes per second, and the server's heap after collections while it is written.
# load.sh comes first; the first archive draws what was not drawn yet.
. "$(dirname "$0")/product.sh"
. "$DATA/bench.env"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

archive() {
  curl -s ${3:+--limit-rate "$3"} -o "$1" -w '%{http_code} %{time_starttransfer} %{time_total} %{size_download}\n' \
    -H "Authorization: Bearer ${BENCH_TOKEN}200000" "$GUICHET_API/invoices/export?format=zip" |
    awk -v what="$2" '{ printf "%-16s HTTP %d, first byte %.0f ms, %.1f s, %.0f MB, %.1f MB/s\n",
      what, $1, $2 * 1000, $3, $4 / 1e6, $4 / 1e6 / $3 }'
}

heap() {
  "$JCMD" "$SERVER" GC.run > /dev/null
  "$JCMD" "$SERVER" GC.heap_info | grep -oE 'used [0-9]+K' | head -1 |
    awk -v what="$1" '{ print "heap " what ": " int($2 / 1024) " MB" }'
}

archive /dev/null "drawing"
archive /dev/null "warming up"
heap before
archive "$work/all.zip" "archive"
(cd "$work" && unzip -q all.zip -d files)
echo "                 $(find "$work/files" -type f | wc -l) files"
begin=$(date +%s.%N)
(cd "$work/files" && zip -q -0 -r - . > /dev/null)
awk -v from="$begin" -v to="$(date +%s.%N)" -v bytes="$(stat -c %s "$work/all.zip")" \
  'BEGIN { printf "%-16s %.1f s, %.1f MB/s\n", "zip -0", to - from, bytes / 1e6 / (to - from) }'

archive /dev/null "a slow reader" 40M &
while sleep 1 && kill -0 $! 2> /dev/null; do heap during; done
wait
heap after
