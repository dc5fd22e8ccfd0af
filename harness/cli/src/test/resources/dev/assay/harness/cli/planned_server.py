#!/usr/bin/env python3
"""An endpoint that answers by a plan: chat completions over SSE, for counting a harness's verdicts from outside.

    planned_server.py ROWS.jsonl --plan right=871,wrong=300,none=100,cut=48 [--seed N] [--delay-ms N]

ROWS.jsonl holds {question, answer} with the gold behind the last "#### ". Each row gets its part of the plan by a seeded
shuffle. The row is found by its question, which must be the start of the last user turn. Prints the port it listens on.
Written in Python on purpose: it shares no code with what it measures.
"""
import argparse, asyncio, json, random

ap = argparse.ArgumentParser()
ap.add_argument("rows")
ap.add_argument("--plan", required=True)
ap.add_argument("--seed", type=int, default=1)
ap.add_argument("--delay-ms", type=float, default=0)
args = ap.parse_args()

rows = [json.loads(line) for line in open(args.rows, encoding="utf-8") if line.strip()]
parts = [(kind, int(n)) for kind, n in (p.split("=") for p in args.plan.split(","))]
plan = [kind for kind, n in parts for _ in range(n)]
if len(plan) != len(rows):
    raise SystemExit(f"the plan has {len(plan)} places for {len(rows)} rows")
random.Random(args.seed).shuffle(plan)
by_question = {}
for row, kind in zip(rows, plan):
    by_question[row["question"]] = (row["answer"].rsplit("#### ", 1)[1].strip(), kind)


def reply(question, kind, gold):
    number = int(gold.replace(",", ""))
    if kind == "right":
        return f"Step by step, it comes to {gold}.\n#### {gold}", "stop"
    if kind == "wrong":
        return f"Step by step.\n#### {number + 1}", "stop"
    if kind == "none":
        return "I would rather think about it some more.", "stop"
    return f"First we take {number} and then", "length"


def chunk(delta, finish=None, usage=None):
    body = {"id": "planned", "object": "chat.completion.chunk", "created": 0, "model": "planned-1",
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
    if usage:
        body["usage"] = usage
    return ("data: " + json.dumps(body, ensure_ascii=False) + "\n\n").encode()


async def serve(reader, writer):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
            length = 0
            for line in head.split(b"\r\n")[1:]:
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            body = await reader.readexactly(length)
            if method == "GET":
                out = json.dumps({"object": "list", "data": [{"id": "planned-1", "object": "model"}]}).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(out) + out)
                await writer.drain()
                continue
            request = json.loads(body)
            text = request["messages"][-1]["content"]
            found = next((by_question[q] for q in (text.split("\n\n")[0], text) if q in by_question), None)
            if found is None:  # a question that holds a blank line itself
                found = next(v for q, v in by_question.items() if text.startswith(q))
            gold, kind = found
            answer, finish = reply(text, kind, gold)
            if args.delay_ms:
                await asyncio.sleep(args.delay_ms / 1000)
            words = answer.split(" ")
            pieces = [w if i == 0 else " " + w for i, w in enumerate(words)]
            usage = {"prompt_tokens": len(text) // 4, "completion_tokens": len(pieces), "total_tokens": len(text) // 4 + len(pieces)}
            out = chunk({"role": "assistant", "content": ""}) + b"".join(chunk({"content": p}) for p in pieces)
            out += chunk({}, finish, usage) + b"data: [DONE]\n\n"
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
            writer.write(b"%x\r\n" % len(out) + out + b"\r\n0\r\n\r\n")
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
