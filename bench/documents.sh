#!/bin/bash
# Usage: bench/documents.sh [SECONDS [DOCUMENTS]]
# Documents per second and milliseconds each as HTML, XML and PDF, the first of a process and warm for SECONDS (5), beside the
# bare printer on the same page; then an archive of DOCUMENTS (100000) with 64 MB of heap, beside "zip -0" of its files.
cd "$(dirname "$0")/.." || exit
classpath=$(mktemp)
work=$(mktemp -d)
trap 'rm -rf "$classpath" "$work"' EXIT
./mvnw -q -o -pl adapters-documents -am test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test || exit
for java in "$JAVA_HOME/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
  if [ -x "$java" ] && "$java" -version 2>&1 | grep -qE 'version "(2[1-9]|[3-9][0-9])'; then
    run() { "$java" "$@"; }
    break
  fi
done
declare -F run > /dev/null || { echo "bench/documents.sh needs a Java 21 or newer: set JAVA_HOME." >&2; exit 2; }
classes="adapters-documents/target/classes:adapters-documents/target/test-classes:$(cat "$classpath")"
for format in HTML XML PDF; do
  run -cp "$classes" bench/Documents.java "$format" "${1:-5}"
done
run -Xmx64m -cp "$classes" bench/Documents.java archive "${2:-100000}" "$work/all.zip"
(cd "$work" && mkdir files && cd files && unzip -q ../all.zip)
begin=$(date +%s.%N)
(cd "$work/files" && zip -q -0 -r - . > /dev/null)
awk -v from="$begin" -v to="$(date +%s.%N)" -v bytes="$(stat -c %s "$work/all.zip")" \
  'BEGIN { printf "%-8s %.1f s, %.0f MB/s\n", "zip -0", to - from, bytes / 1e6 / (to - from) }'
