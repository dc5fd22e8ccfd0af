"""Makes the Parquet files beside it: our own rows in the columns of publishers. Needs pyarrow; python3 make.py"""
import pyarrow as pa
import pyarrow.parquet as pq


def write(name, rows, codec="zstd", **types):
    fields = {k: pa.array([r[k] for r in rows], types.get(k)) for k in rows[0]}
    pq.write_table(pa.table(fields), name, compression=codec)


four = ["north", "south", "None", "1.50"]
write("gsm8k.parquet", [{"question": f"What is {i} plus {i}?", "answer": f"{i}+{i}={2*i}\n#### {2*i}"} for i in range(3)])
write("mmlu.parquet", [
    {"question": "Where is the pole?", "subject": "astronomy", "choices": four, "answer": 0},
    {"question": "Which way down?", "subject": "virology", "choices": four, "answer": 3},
    {"question": "Which way up?", "subject": "astronomy", "choices": four, "answer": 2},
], codec="snappy")
write("mmlu_pro.parquet", [
    {"question_id": 70, "question": "Pick one.", "options": ["a", "b", "c"], "answer": "C", "answer_index": 2,
     "cot_content": "", "category": "math", "src": "made"},
], codec="gzip")
write("mmlu_pro_validation.parquet", [
    {"question_id": 1, "question": "Pick two.", "options": ["a", "b"], "answer": "B", "answer_index": 1,
     "cot_content": "A: Let's think step by step. Two is b. The answer is (B).", "category": "math", "src": "made"},
])
write("mmlu_redux.parquet", [
    {"question": f"Question {i}?", "choices": four, "answer": 1, "error_type": e, "source": None, "correct_answer": c,
     "potential_reason": None}
    for i, (e, c) in enumerate([("ok", None), ("wrong_groundtruth", "2"), ("wrong_groundtruth", "D"),
                                ("wrong_groundtruth", "none of these"), ("expert", None)])
], source=pa.string())
write("mgsm.parquet", [
    {"question": "一加一等于几？", "answer": None, "answer_number": 2, "equation_solution": None},
], answer=pa.string(), equation_solution=pa.string())
write("mgsm_train.parquet", [
    {"question": "问题：一加二等于几？", "answer": "逐步解答：1 + 2 = 3。答案是 3。", "answer_number": 3, "equation_solution": "1 + 2 = 3."},
])
write("global_mmlu.parquet", [
    {"sample_id": "anatomy/test/17", "subject": "anatomy", "subject_category": "STEM", "question": "뼈는 몇 개인가?",
     "option_a": "1", "option_b": "2", "option_c": "3", "option_d": "206", "answer": "D",
     "cultural_sensitivity_label": "CA", "is_annotated": True},
    {"sample_id": "law/dev/0", "subject": "law", "subject_category": "Humanities", "question": "법이란?",
     "option_a": "1", "option_b": "2", "option_c": "3", "option_d": "4", "answer": "A",
     "cultural_sensitivity_label": None, "is_annotated": False},
])
write("gsm_plus.parquet", [
    {"question": "How many?", "solution": "", "answer": a, "perturbation_type": "critical thinking",
     "seed_question": s, "seed_solution": "", "seed_answer": "1"}
    for a, s in [("None", "S1"), ("1/3", "S1"), ("4.5", "S2")]
])
write("gsm_hard.parquet", [{"input": "How many?", "code": "", "target": 1234567.5}], codec="none")
big = [{"n": i, "text": f"row {i} " + "x" * 40, "list": [str(i), "é"], "flag": i % 2 == 0} for i in range(5000)]
pq.write_table(pa.Table.from_pylist(big), "groups.parquet", compression="zstd", row_group_size=1000)
bad = pa.StringArray.from_buffers(2, pa.py_buffer(bytes([0, 0, 0, 0, 2, 0, 0, 0, 6, 0, 0, 0])), pa.py_buffer(b"okcaf\xe9"))
pq.write_table(pa.table({"text": bad}), "not_utf8.parquet", compression="none")
