#!/bin/sh
# How fast answers are once the program runs: JMH, one core, everything in one run.
#
#   bench/run.sh [PATTERN] [JMH OPTIONS]      for instance: bench/run.sh Bulk -f 3
#   bench/run.sh --processor-time             where the machine has other work: the same by processor time, without JMH
#   bench/run.sh --pairs FILE                 labelled pairs of names that lie elsewhere: precision, recall, F1
#   bench/run.sh --owners [PARTIES STAKES OWNERS]   a register of companies solved, against one scatter-add of its stakes
#   bench/run.sh --register FOLDER [PARTIES STAKES OWNERS]   such a register as Parquet files, read and solved by the command
#
# Builds the module if need be, runs the benchmarks whose name matches (all of them unless given), and prints each result
# with its ratio to the yardstick of its kind: `yardstick` for lines by the million, `naive` for explained answers.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
(cd "$home" && mvn -o -B -ntp -q package -pl bench,cli -am -DskipTests -Dspotless.check.skip)

results=$(mktemp)
trap 'rm -f "$results"' EXIT
echo "machine  $(getconf _NPROCESSORS_ONLN) cores,$(sed -n 's/^model name[^:]*://p' /proc/cpuinfo 2>/dev/null | head -n 1), $(uname -s)"
echo "JDK      $("$java" -version 2>&1 | tail -n 1)"
echo "load     $(uptime | sed 's/.*load average[s]*: //') at the start"
if [ "${1:-}" = --processor-time ]; then
    "$java" -Xmx3g -cp "$home/bench/target/classes:$home/bench/target/lib/*" org.truceline.bench.ByProcessorTime
    echo "load     $(uptime | sed 's/.*load average[s]*: //') at the end"
    exit 0
fi
if [ "${1:-}" = --pairs ]; then
    "$java" -cp "$home/bench/target/classes:$home/bench/target/lib/*" org.truceline.bench.PublicPairs "$2"
    exit 0
fi
if [ "${1:-}" = --register ]; then
    folder=$2
    shift 2
    lib=$home/target/truceline/lib
    if ! [ -f "$folder/stakes.parquet" ]; then
        "$java" -Xmx4g --enable-native-access=ALL-UNNAMED -cp "$home/bench/target/classes:$home/bench/target/lib/*" \
            org.truceline.bench.RegisterFiles "$folder" "$@"
    fi
    # A process of its own: what the generator held is not in it. JDK_JAVA_OPTIONS sets its heap.
    "$java" -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Dtruceline.measured=yes \
        -cp "$lib/truceline.jar:$lib/batch/*" org.truceline.cli.Truceline owners --edges "$folder/stakes.parquet" \
        --listed "$folder/listed.parquet" --rule ofac-50 --on 2026-01-01 -o "$folder/covered.parquet"
    echo "load     $(uptime | sed 's/.*load average[s]*: //') at the end"
    exit 0
fi
if [ "${1:-}" = --owners ]; then
    shift
    "$java" -Xmx6g -XX:+UseParallelGC -cp "$home/bench/target/classes:$home/bench/target/lib/*" org.truceline.bench.OwnershipRun "$@"
    echo "load     $(uptime | sed 's/.*load average[s]*: //') at the end"
    exit 0
fi
"$java" -Xmx3g -cp "$home/bench/target/classes:$home/bench/target/lib/*" org.openjdk.jmh.Main "$@" -rf csv -rff "$results"
echo "load     $(uptime | sed 's/.*load average[s]*: //') at the end"

awk -F, '
    { gsub(/"/, "") }
    NR > 1 { name = $1; sub(/.*[.]bench[.]/, "", name); score[name] = $5; unit[name] = $7; order[++n] = name }
    END {
        for (i = 1; i <= n; i++) {
            name = order[i]; kind = name; sub(/[.].*/, "", kind)
            base = score[kind ".yardstick"] ? score[kind ".yardstick"] : score[kind ".naive"]
            printf "%-48s %16.0f %-6s", name, score[name], unit[name]
            if (base) printf "  x %.3f", score[name] / base
            printf "\n"
        }
    }' "$results"
