"""Writes promptfooconfig.json for open.jsonl: python3 promptfooconfig.py OPEN.jsonl PORT"""
import json
import sys

rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
print(json.dumps({
    "prompts": ["{{question}}\n\nEnd with one line: ANSWER: <number>"],
    "providers": [{"id": "openai:chat:loopback-model", "config": {"apiBaseUrl": f"http://127.0.0.1:{sys.argv[2]}/v1", "apiKey": "none"}}],
    "tests": [{"vars": {"question": r["question"], "gold": str(r["gold"])},
               "assert": [{"type": "regex", "value": "(?:ANSWER|answer is|####)[: ]*{{gold}}\\b"}]} for r in rows],
}))
