#!/bin/sh
# How long one answer takes, from the shell to the exit of the process.
#
#   bench/cold-start.sh [RUNS]      RUNS: runs of each row, 21 unless given
#
# Rows: two questions (status, duty), answered from ledger.bin and from the YAML files, through the launcher
#   - in the source tree, where it first looks whether a source has changed,
#   - in a release layout with the archive of loaded classes,
#   - in the same layout without it.
# The rows take turns, so that what else runs on the machine touches all alike. Every run must give the bytes that the first
# run of its row gave. Wants only POSIX tools and a `date` that knows nanoseconds; else hyperfine.
set -eu

runs=${1:-21}
case $runs in '' | *[!0-9]*) echo "usage: $0 [RUNS]" >&2 && exit 2 ;; esac

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
app=$home/target/truceline
yaml=$home/ledger/src/main/resources/ledger
question='duty 8507.60.0020 --origin CN --on 2025-11-14 --value 250000'

"$home/truceline" --version >/dev/null
read -r JAVA_HOME <"$app/jdk"
export JAVA_HOME

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
for layout in archive none; do
    mkdir "$work/$layout"
    cp -R "$home/truceline" "$app/lib" "$work/$layout/"
done
"$work/archive/truceline" --version >/dev/null
archive=$(cd "$work/archive" && ls start-*.aot)
[ -s "$work/archive/$archive" ] || echo "note: this JVM made no archive; the rows with it are as those without" >&2
# An empty archive tells the launcher to do without.
sleep 1
: >"$work/none/$archive"

# layout|ledger|command
rows=$work/rows
: >"$rows"
for layout in tree archive none; do
    for ledger in bin yaml; do
        for command in 'status --on 2025-11-14' "$question"; do
            case $layout in tree) at=$home ;; *) at=$work/$layout ;; esac
            line="$at/truceline $command"
            [ "$ledger" = bin ] || line="$line --ledger $yaml"
            echo "$layout|$ledger|${command%% *}|$line" >>"$rows"
        done
    done
done

machine() {
    echo "machine  $(getconf _NPROCESSORS_ONLN) cores,$(sed -n 's/^model name[^:]*://p' /proc/cpuinfo 2>/dev/null | head -n 1), $(uname -s)"
    echo "JDK      $("$JAVA_HOME/bin/java" -version 2>&1 | tail -n 1)"
    echo "load     $(uptime | sed 's/.*load average[s]*: //') at the start"
}

if ! date +%s%N | grep -q '^[0-9]*$'; then
    command -v hyperfine >/dev/null || { echo "needs a date that knows %N (GNU), or hyperfine" >&2 && exit 1; }
    machine
    while IFS='|' read -r layout ledger name line; do
        hyperfine -N --style basic --warmup 2 --runs "$runs" --command-name "$layout, $ledger, $name" "$line"
    done <"$rows"
    exit 0
fi

machine
round=0
while [ "$round" -le "$runs" ]; do
    row=0
    while IFS='|' read -r layout ledger name line; do
        row=$((row + 1))
        start=$(date +%s%N)
        # shellcheck disable=SC2086
        $line >"$work/answer" 2>&1 </dev/null || { cat "$work/answer" >&2 && exit 1; }
        end=$(date +%s%N)
        if [ "$round" -eq 0 ]; then
            # The first round warms the file cache and is not counted.
            mv "$work/answer" "$work/answer-$row"
        else
            cmp -s "$work/answer" "$work/answer-$row" || { echo "row $row gave another answer: $line" >&2 && exit 1; }
            echo $(((end - start) / 100000)) >>"$work/times-$row"
        fi
    done <"$rows"
    round=$((round + 1))
done
echo "load     $(uptime | sed 's/.*load average[s]*: //') at the end"
echo "runs     $runs of each row, in turns; milliseconds"
echo
printf '%-24s %-10s %-7s %8s %8s %8s\n' layout ledger answer least median most
row=0
while IFS='|' read -r layout ledger name line; do
    row=$((row + 1))
    case $layout in tree) text='source tree' ;; archive) text='release' ;; *) text='release, no archive' ;; esac
    case $ledger in bin) from=ledger.bin ;; *) from=YAML ;; esac
    sort -n "$work/times-$row" | awk -v text="$text" -v from="$from" -v name="$name" '
        { time[NR] = $1 / 10 }
        END {
            middle = NR % 2 ? time[(NR + 1) / 2] : (time[NR / 2] + time[NR / 2 + 1]) / 2
            printf "%-24s %-10s %-7s %8.0f %8.0f %8.0f\n", text, from, name, time[1], middle, time[NR]
        }'
done <"$rows"
