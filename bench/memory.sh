#!/bin/bash
# Usage: [DATA=.data] bench/memory.sh
# What the running product holds. Heap is after a collection; of shared memory each process has its
# share (PSS), so that sums are right.
. "$(dirname "$0")/product.sh"

megabytes() { awk -v what="$2:" '$1 == what { print int($2 / 1024) " MB" }' "/proc/$1/$3"; }

"$JCMD" "$SERVER" GC.run > /dev/null
sleep 1
echo "server    RSS $(megabytes "$SERVER" VmRSS status), PSS $(megabytes "$SERVER" Pss smaps_rollup)"
"$JCMD" "$SERVER" GC.heap_info | grep -E 'total|used' | sed 's/^ */          /'
echo "launcher  PSS $(megabytes "$LAUNCHER" Pss smaps_rollup)"
for process in $DATABASE $(pgrep -P "$DATABASE"); do
  awk '$1 == "Pss:" { print $2 }' "/proc/$process/smaps_rollup"
done | awk '{ sum += $1 } END { print "database  PSS " int(sum / 1024) " MB, " NR " processes" }'
