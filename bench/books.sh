#!/bin/bash
# Usage: bench/books.sh [ENTRIES]
# Books ENTRIES (300000) over a year on a PostgreSQL of its own, then closes, exports and verifies that year with 128 MB of heap.
cd "$(dirname "$0")/.." || exit
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
./mvnw -q -o -pl deployment/launcher -am test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=runtime || exit
for java in "$JAVA_HOME/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
    if [ -x "$java" ] && "$java" -version 2>&1 | grep -qE 'version "(2[1-9]|[3-9][0-9])'; then
        "$java" -Xmx128m -cp "$(cat "$classpath"):deployment/launcher/target/classes" bench/Books.java "${1:-300000}"
        exit
    fi
done
echo "bench/books.sh needs a Java 21 or newer: set JAVA_HOME." >&2
exit 2
