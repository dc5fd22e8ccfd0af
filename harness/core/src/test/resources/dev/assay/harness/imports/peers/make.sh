#!/usr/bin/env bash
# Runs the peers over fresh-math rows against the loopback server and leaves their logs in WORK/logs.
#   make.sh RUN WORK     RUN: a run directory over fresh-math; WORK: has the folders lmeval and inspect (virtual
#                        environments with lm-eval[api] and inspect_ai) and pf (npm: promptfoo and node@22)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
run=$(readlink -f "$1")
work=$(readlink -f "$2")
port=18937
python3 "$here/rows.py" "$run" "$work/rows"
cd "$work/rows"
cp "$here"/*.yaml "$here/inspect_tasks.py" .
serve() {
  python3 "$here/loopback.py" all.jsonl $port &
  server=$!
  sleep 1
}
stop() { kill $server; wait $server 2>/dev/null || true; }
trap 'kill ${server:-0} 2>/dev/null || true' EXIT
export OPENAI_API_KEY=none HF_DATASETS_OFFLINE=1 HF_HUB_OFFLINE=1 PROMPTFOO_DISABLE_TELEMETRY=1 PROMPTFOO_DISABLE_UPDATE=1
export PROMPTFOO_CONFIG_DIR="$work/pf/config" INSPECT_LOG_DIR="$work/logs/inspect"
rm -rf "$work/logs"
mkdir -p "$work/logs"

for task in fresh_math fresh_math_repeats; do
  serve
  "$work/lmeval/bin/lm_eval" run --model local-chat-completions --tasks $task --include_path . --apply_chat_template \
    --model_args "model=loopback-model,base_url=http://127.0.0.1:$port/v1/chat/completions,num_concurrent=1" \
    --log_samples --output_path "$work/logs/lm-eval"
  stop
done
for task in fresh_math fresh_math_epochs fresh_choice; do
  for format in json eval; do
    serve
    "$work/inspect/bin/inspect" eval inspect_tasks.py@$task --model openai-api/loopback/loopback-model \
      --model-base-url "http://127.0.0.1:$port/v1" -M api_key=none --max-connections 1 --log-format $format --display plain
    stop
  done
done
serve
python3 "$here/promptfooconfig.py" open.jsonl $port > promptfooconfig.json
(cd "$work/rows" && PATH="$work/pf/node_modules/.bin:$PATH" "$work/pf/node_modules/.bin/promptfoo" eval -c promptfooconfig.json \
  --no-cache -j 1 -o "$work/logs/promptfoo.json") || true
stop
