#!/usr/bin/env python3
"""Writes a GGUF model again with its matrices in other types, for example F16 and Q8_0 from a Q4_1 file.

    pip install gguf==0.19.0
    python3 requantise.py smollm2-135m.gguf OUT_FOLDER f16 q8_0

Each matrix is unpacked to 32-bit numbers and packed again; vectors (norms, biases) stay at 32 bits, as llama.cpp
keeps them. All metadata is kept but the file type. Going up in bits brings nothing back that the first packing lost:
files made this way compare sizes, memory and speed. Their accuracy says nothing about what quantisation loses.
"""

import argparse
import pathlib
import sys

import gguf
from gguf.quants import dequantize, quantize

TYPES = {
    "f16": (gguf.GGMLQuantizationType.F16, gguf.LlamaFileType.MOSTLY_F16),
    "q8_0": (gguf.GGMLQuantizationType.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
    "q4_1": (gguf.GGMLQuantizationType.Q4_1, gguf.LlamaFileType.MOSTLY_Q4_1),
    "q4_0": (gguf.GGMLQuantizationType.Q4_0, gguf.LlamaFileType.MOSTLY_Q4_0),
}


def copy_metadata(reader, writer, file_type):
    for field in reader.fields.values():
        if field.name.startswith("GGUF.") or field.name == gguf.Keys.General.ARCHITECTURE:
            continue  # the writer puts these itself
        if field.name == gguf.Keys.General.FILE_TYPE:
            continue
        sub_type = field.types[-1] if field.types[0] == gguf.GGUFValueType.ARRAY else None
        writer.add_key_value(field.name, field.contents(), field.types[0], sub_type=sub_type)
    writer.add_file_type(file_type)


def requantise(source, target, kind):
    matrix_type, file_type = TYPES[kind]
    reader = gguf.GGUFReader(source)
    architecture = reader.get_field(gguf.Keys.General.ARCHITECTURE).contents()
    part = target.with_suffix(".part")
    writer = gguf.GGUFWriter(part, architecture)
    copy_metadata(reader, writer, file_type)
    for tensor in reader.tensors:
        numbers = dequantize(tensor.data, tensor.tensor_type)
        tensor_type = matrix_type if len(tensor.shape) > 1 else gguf.GGMLQuantizationType.F32
        writer.add_tensor(tensor.name, quantize(numbers, tensor_type), raw_dtype=tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    part.rename(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path, help="the GGUF file to start from")
    parser.add_argument("folder", type=pathlib.Path, help="where the new files go")
    parser.add_argument("kinds", nargs="+", choices=sorted(TYPES), help="types of the matrices")
    options = parser.parse_args()
    if not options.model.is_file():
        sys.exit(f"{options.model} is not a file")
    options.folder.mkdir(parents=True, exist_ok=True)
    for kind in options.kinds:
        target = options.folder / f"{options.model.stem}-{kind}.gguf"
        requantise(options.model, target, kind)
        print(f"{target.name}  {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
