from inspect_ai import Task, task
from inspect_ai.dataset import FieldSpec, Sample, json_dataset
from inspect_ai.scorer import choice, match
from inspect_ai.solver import generate, multiple_choice, prompt_template

ASK = ("Solve the following problem step by step. The last line of your response should be of the form "
       '"ANSWER: $ANSWER" (without quotes).\n\n{prompt}')


@task
def fresh_math():
    rows = json_dataset("open.jsonl", lambda r: Sample(id=r["id"], input=r["question"], target=str(r["gold"])))
    return Task(dataset=rows, solver=[prompt_template(ASK), generate()], scorer=match(numeric=True))


@task
def fresh_math_epochs():
    rows = json_dataset("few.jsonl", lambda r: Sample(id=r["id"], input=r["question"], target=str(r["gold"])))
    return Task(dataset=rows, solver=[prompt_template(ASK), generate()], scorer=match(numeric=True), epochs=3)


@task
def fresh_choice():
    rows = json_dataset("choice.jsonl", lambda r: Sample(id=r["id"], input=r["question"], choices=r["choices"], target="ABCD"[r["gold"]]))
    return Task(dataset=rows, solver=multiple_choice(), scorer=choice())
