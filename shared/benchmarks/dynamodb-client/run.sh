#!/usr/bin/env bash
# Compares the HTTP clients of the AWS SDK against DynamoDB Local: cold (process start to first
# answer, wall and CPU ms) and warm (p50 and p99 ms of GetItem, Query, TransactWriteItems, then CPU ms
# of the process); medians. Usage: run.sh [rounds, default 5] [cold|warm]; needs JAVA_HOME of a JDK 25.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out="$here/target"
rounds=${1:-5}
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java
clients=(url-connection-client apache5-client aws-crt-client)
export DDB_LOCAL_TELEMETRY=0

fetch() { # folder, Maven arguments
  [ -d "$out/$1" ] || "$here/../../../mvnw" -q -f "$here/pom.xml" "${@:2}" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$out/$1"
}

mkdir -p "$out/classes"
rm -f "$out"/cold-* "$out"/warm-*
fetch server -Pserver
for client in "${clients[@]}"; do fetch "$client" -Pclient "-Dclient=$client"; done
"$JAVA_HOME/bin/javac" -d "$out/classes" -cp "$out/url-connection-client/*" "$here/ClientTimes.java"

port=$((20000 + RANDOM % 20000))
"$java" --enable-native-access=ALL-UNNAMED -cp "$out/server/*" \
  software.amazon.dynamodb.services.local.main.ServerRunner -inMemory -port $port >"$out/server.log" 2>&1 &
server=$!
trap 'kill $server' EXIT
times() { # client, mode, JVM options
  "$java" "${@:3}" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED -Dstart="$(date +%s%3N)" \
    -cp "$out/classes:$out/$1/*" ClientTimes "$2" "http://127.0.0.1:$port" 2>/dev/null
}
until times url-connection-client setup; do sleep 1; done
for client in "${clients[@]}"; do times "$client" warm >/dev/null; done

for mode in ${2:-cold warm}; do
  for tier in -XX:TieredStopAtLevel=1 -XX:TieredStopAtLevel=4; do
    for _ in $(seq "$rounds"); do
      for client in "${clients[@]}"; do
        echo "$(times "$client" $mode $tier)" >>"$out/$mode$tier.$client"
      done
    done
    for client in "${clients[@]}"; do
      file="$out/$mode$tier.$client"
      printf '%s %-24s %-22s' $mode $tier "$client"
      for column in $(seq "$(head -1 "$file" | wc -w)"); do
        printf ' %8s' "$(cut -d' ' -f"$column" "$file" | sort -n | sed -n "$(((rounds + 1) / 2))p")"
      done
      echo
      rm "$file"
    done
  done
done
