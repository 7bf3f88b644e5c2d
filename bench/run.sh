#!/bin/bash
# Usage: bench/run.sh [SERVICES...] (1000 10000 100000); 30x1000 are thirty runs one after the other, of which the last ten count;
# WORKERS=2 as many work on the run at once
# Renews SERVICES services, each of a customer of his own, on a durable PostgreSQL of its own, then writes the same rows by plain JDBC.
cd "$(dirname "$0")/.." || exit
classpath=$(mktemp)
classes=$(mktemp -d)
trap 'rm -rf "$classpath" "$classes"' EXIT
./mvnw -q -o -pl deployment/launcher -am test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=runtime || exit
for java in "$JAVA_HOME/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
    if [ -x "$java" ] && "$java" -version 2>&1 | grep -qE 'version "(2[1-9]|[3-9][0-9])'; then
        javac="$(dirname "$(readlink -f "$java")")/javac"
        "$javac" -d "$classes" -cp "$(cat "$classpath")" bench/run/*.java || exit
        # shellcheck disable=SC2086
        "$java" -Xmx512m $JAVA_OPTIONS -cp "$classes:$(cat "$classpath")" Run "${WORKERS:-2}" "${@:-1000 10000 100000}"
        exit
    fi
done
echo "bench/run.sh needs a Java 21 or newer: set JAVA_HOME." >&2
exit 2
