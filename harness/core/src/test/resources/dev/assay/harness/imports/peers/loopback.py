"""A chat-completions server on 127.0.0.1 that knows the golds and answers in many formats, some of them traps.

    python3 loopback.py ROWS.jsonl PORT

ROWS.jsonl holds {"id", "question", "gold"} a line. The n-th row always gets the n-th manner, so two runs give the
same replies; a row that is asked again gets the next one.
"""
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROWS = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
ASKED = {}

MANNERS = [
    lambda g: {"content": f"Adding the parts gives the total.\n#### {g}\nANSWER: {g}"},
    lambda g: {"content": f"We add them up step by step.\nThe answer is {g}."},
    lambda g: {"content": f"Step 1, then step 2.\n\nANSWER: {g}"},
    lambda g: {"content": f"Let me count: that makes {g + 1}.\n#### {g + 1}\nANSWER: {g + 1}"},
    lambda g: {"content": f"The total is $$\\boxed{{{g}}}$$"},
    lambda g: {"content": f"In full: #### {g:,}\nANSWER: {g:,}"},
    lambda g: {"content": f"<think>Perhaps 20? #### 20</think>\n#### {g}\nANSWER: {g}"},
    lambda g: {"content": f"#### {g}\nANSWER: {g}", "reasoning_content": "First 3, then 4, so maybe 12. #### 12"},
    lambda g: {"content": "The first day there were many, and on the second", "finish": "length"},
    lambda g: {"content": f"**Answer:** {g} apples for 3 days"},
    lambda g: {"content": f"ANSWER: {g}.00"},
    lambda g: {"content": f"#### {g}!\nANSWER: ({g})"},
    lambda g: {"content": ""},
    lambda g: {"content": f"ANSWER: {g * 2}\n#### {g * 2}"},
    lambda g: {"content": "I cannot tell from what is given."},
    lambda g: {"content": f"Answer: {g}\n\nCheck: {g} = {g}. That took 2 steps."},
]


def reply(text):
    for n, row in enumerate(ROWS):
        if row["question"] in text:
            turn = ASKED[row["id"]] = ASKED.get(row["id"], -1) + 1
            if "choices" in row:
                letter = "ABCD"[(row["gold"] + (1 if (n + turn) % 5 == 3 else 0)) % 4]
                return {"content": ("I compare the options.\nANSWER: " + letter, f"**Answer:** {letter}")[n % 4 == 1]}
            return MANNERS[(n + turn * 5) % len(MANNERS)](row["gold"])
    return {"content": "I do not know this question."}


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        last = [m for m in asked["messages"] if m["role"] == "user"][-1]["content"]
        said = reply(last if isinstance(last, str) else "".join(p.get("text", "") for p in last))
        message = {"role": "assistant", "content": said["content"]}
        if "reasoning_content" in said:
            message["reasoning_content"] = said["reasoning_content"]
        body = json.dumps({
            "id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": asked["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": said.get("finish", "stop")}],
            "usage": {"prompt_tokens": 60, "completion_tokens": 12, "total_tokens": 72,
                      "prompt_tokens_details": {"cached_tokens": 16}},
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler).serve_forever()
