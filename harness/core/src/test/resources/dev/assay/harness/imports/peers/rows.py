"""Rows for the peers out of a run directory over fresh-math (assay run -m simulated/quick -t fresh-math:limit=36,languages=en).

    python3 rows.py RUN OUT
"""
import json
import pathlib
import sys

run, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
lines = lambda name: map(json.loads, (run / name).read_text(encoding="utf-8").splitlines())
texts = {part["digest"]: part["text"] for part in lines("prompts.jsonl")}
rows = [{"id": i["sample"], "question": texts[i["turns"][0]["parts"][0]], "gold": int(i["gold"])} for i in lines("items.jsonl")]
shots, rows, choice = rows[:3], rows[3:27], rows[27:]
for row in choice:
    row["choices"] = [str(row["gold"] + d) for d in (-(row["gold"] % 4), *range(1 - row["gold"] % 4, 4 - row["gold"] % 4))]
    row["gold"] = row["choices"].index(str(row["gold"]))
out.mkdir(parents=True, exist_ok=True)


def write(name, these):
    (out / name).write_text("".join(json.dumps(r) + "\n" for r in these), encoding="utf-8")


write("shots.jsonl", [{**r, "answer": f"We work it out.\n#### {r['gold']}"} for r in shots])
write("open.jsonl", [{**r, "answer": f"We work it out.\n#### {r['gold']}"} for r in rows])
write("few.jsonl", [{**r, "answer": f"We work it out.\n#### {r['gold']}"} for r in rows[:6]])
write("choice.jsonl", choice)
write("all.jsonl", rows + choice)
