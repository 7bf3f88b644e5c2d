# Sourced by the other scripts: finds the product that runs with the data folder $DATA (.data).
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
DATA=${DATA:-.data}
[ -s "$DATA/processes" ] || { echo "Start it first: ./mvnw -Prun -Ddata=$DATA"; exit 2; }
set -a; . "$DATA/demo.env"; . "$DATA/database.env"; set +a
SERVER=$(cut -d' ' -f1 "$DATA/processes")
LAUNCHER=$(ps -o ppid= -p "$SERVER" | tr -d ' ')
DATABASE=$(head -1 "$DATA/postgres/postmaster.pid")
JAVA=$(readlink "/proc/$SERVER/exe")
JCMD=$(dirname "$JAVA")/jcmd
CLASSPATH=$(tr '\0' '\n' < "/proc/$LAUNCHER/cmdline" | grep -A1 '^-classpath$' | tail -1)
export CLASSPATH
