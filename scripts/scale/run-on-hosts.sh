#!/usr/bin/env bash
# Checks made-up bulletins on several hosts by GNU parallel over ssh, cuts one host off in the middle, merges the shards and compares the
# result, byte for byte, with what one machine says. The hosts are network namespaces of this machine, each with its own address, its own
# ssh server and its own home; nothing of them is visible outside. Needs root, iproute2, dropbear, an ssh client, parallel, and a build.
#   scripts/scale/run-on-hosts.sh [DOCUMENTS [HOSTS [SHARDS]]]
set -euo pipefail
documents=${1:-100000} hosts=${2:-4} shards=${3:-12}
here=$(cd "$(dirname "$0")/../.." && pwd)
cli=$here/dist/cli.js
for tool in ip dropbear dropbearkey ssh ssh-keygen parallel node; do
  command -v "$tool" > /dev/null || { echo "needs $tool" >&2; exit 3; }
done
[ -f "$cli" ] || { echo "needs a build: npm run build" >&2; exit 3; }

# Host 2 holds one of them; of the others some are done before it is cut off.
[ "$shards" -gt $((hosts / 2)) ] || { echo "needs more shards than half of the hosts" >&2; exit 2; }

work=$(mktemp -d)
id=zg$$
created=()
servers=()
cleanup() {
  for namespace in "${created[@]}"; do
    ip netns pids "$namespace" 2> /dev/null | xargs -r sh -c 'kill "$@"; kill -CONT "$@"' kill 2> /dev/null || true
  done
  sleep 0.3
  for namespace in "${created[@]}"; do ip netns del "$namespace" 2> /dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

add_namespace() {
  ip netns add "$1" 2> /dev/null || { echo "needs the right to make network namespaces" >&2; exit 3; }
  created+=("$1")
  ip -n "$1" link set lo up
}
now() { date +%s%3N; }
seconds() { printf '%d.%01d' $(($1 / 1000)) $(($1 % 1000 / 100)); }

# The machine that hands out the work, with a bridge to which all hosts are wired.
add_namespace "$id-ctl"
ip -n "$id-ctl" link add br0 type bridge
ip -n "$id-ctl" addr add 10.77.0.1/24 dev br0
ip -n "$id-ctl" link set br0 up
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
cat > "$work/ssh_config" <<EOF
Host *
  User root
  IdentityFile $work/key
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile $work/known_hosts
  LogLevel ERROR
  ConnectTimeout 3
  ServerAliveInterval 1
  ServerAliveCountMax 3
EOF
logins=
for ((host = 1; host <= hosts; host++)); do
  name=$id-h$host address=10.77.0.$((10 + host))
  add_namespace "$name"
  ip -n "$id-ctl" link add "v$host" type veth peer name eth0 netns "$name"
  ip -n "$id-ctl" link set "v$host" master br0 up
  ip -n "$name" addr add "$address/24" dev eth0
  ip -n "$name" link set eth0 up
  mkdir -p "$work/home$host/.ssh"
  cp "$work/key.pub" "$work/home$host/.ssh/authorized_keys"
  chmod -R go= "$work/home$host"
  dropbearkey -t ed25519 -f "$work/host$host" > /dev/null 2>&1
  # Within the namespace alone, the home of root is the host's own.
  ip netns exec "$name" sh -c "mount --bind '$work/home$host' /root && cd / && exec dropbear -F -E -s -p $address:22 -r '$work/host$host' -P '$work/pid$host'" 2> "$work/log$host" &
  servers+=($!)
  logins+="${logins:+,}1/$address"
done

echo "documents: $documents, hosts: $hosts, shards: $shards"
node "$here/scripts/run-ts.mjs" "$here/scripts/scale/make-documents.ts" "$work/documents" "$documents"
options="--no-config --today 2023-03-01 --lang en"
formats=(json markdown junit)
outputs() { for format in "${formats[@]}"; do printf ' --format %s=%s/%s.%s' "$format" "$work" "$1" "$format"; done; }

# One machine. Findings make the exit code 1; 2 would be trouble.
start=$(now)
(cd "$work/documents" && node "$cli" check . $options --stats $(outputs single)) || [ $? -eq 1 ]
single=$(($(now) - start))
echo "one machine: $(seconds $single) s"

# Several. A job that fails is done again on a host where it has not failed.
start=$(now)
mkdir "$work/shards"
touch "$work/joblog"
remote="cd $work/documents && { $(command -v node) $cli check . $options --shard {}/$shards --format shard; [ \$? -lt 2 ]; }"
seq "$shards" | ip netns exec "$id-ctl" env HOME="$work" PARALLEL_HOME="$work" parallel --will-cite --plain --ssh "ssh -F $work/ssh_config" -S "$logins" \
  --retries $((hosts + 1)) --joblog "$work/joblog" --results "$work/results" "$remote" > /dev/null 2> "$work/parallel.log" &
running=$!
# In the middle: the first shards are done, and host 2 has one in hand, which is stopped, so that it is in hand for certain when it is cut off.
stop_at_work() {
  for pid in $(ip netns pids "$id-h2"); do
    [ "$(cat "/proc/$pid/comm" 2> /dev/null)" = node ] && kill -STOP "$pid" 2> /dev/null && grep -q '^State:\sT' "/proc/$pid/status" 2> /dev/null && return 0
  done
  return 1
}
until stop_at_work; do
  kill -0 $running 2> /dev/null || { echo "host 2 had nothing in hand: too few documents" >&2; exit 1; }
  sleep 0.02
done
while kill -0 $running 2> /dev/null && [ "$(wc -l < "$work/joblog")" -le $((hosts / 2)) ]; do sleep 0.1; done
ip -n "$id-h2" link set eth0 down
echo "host 2 cut off after $(seconds $(($(now) - start))) s, with a shard in hand"
wait $running || { echo "parallel failed:" >&2; cat "$work/parallel.log" >&2; exit 1; }
distributed=$(($(now) - start))
echo "several hosts: $(seconds $distributed) s; shards by host:"
for result in "$work"/results/1/*/stdout; do cp "$result" "$work/shards/$(basename "$(dirname "$result")").json"; done
awk -F '\t' 'NR > 1 { done[$2]++; if ($7 != 0) failed[$2]++ } END { for (host in done) printf "  %s: %d jobs, %d of them failed\n", host, done[host], failed[host] }' "$work/joblog" | sort

# A shard that never came is said; with all of them there is nothing to say.
if node "$cli" merge --lang en $(ls "$work"/shards/*.json | grep -v '/1\.json$') --format json > /dev/null 2> "$work/missing"; then
  echo "a missing shard was not noticed" >&2
  exit 1
elif [ $? -ne 2 ]; then
  exit 1
fi
cat "$work/missing"
start=$(now)
node "$cli" merge $(ls "$work"/shards/*.json | sort -R) $(outputs merged) 2> "$work/merge.log" || [ $? -eq 1 ]
[ -s "$work/merge.log" ] && { cat "$work/merge.log" >&2; exit 1; }
echo "merged: $(seconds $(($(now) - start))) s, from $(du -cm "$work"/shards/*.json | tail -1 | cut -f1) MB"
for format in "${formats[@]}"; do
  cmp "$work/single.$format" "$work/merged.$format"
  echo "equal: $format, $(stat -c %s "$work/single.$format") bytes"
done
