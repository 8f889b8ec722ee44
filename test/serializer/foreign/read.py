"""Reads documents as Python programs do: each comes as a 4-byte length and its bytes; for each a line of JSON goes out
that says what was read, typed, and but for YAML how the same module writes it. The argument is "yaml", "json" or
"msgpack"."""

import base64
import importlib
import json
import struct
import sys

FORMAT = sys.argv[1]
MODULE = importlib.import_module(FORMAT)


def decode(data):
    if FORMAT == "yaml":
        return MODULE.load(data, Loader=MODULE.SafeLoader)
    if FORMAT == "json":
        return MODULE.loads(data)
    return MODULE.unpackb(data, strict_map_key=False)


def encode(value):
    return MODULE.dumps(value).encode() if FORMAT == "json" else MODULE.packb(value)


def typed(value):
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", str(value)]
    if isinstance(value, float):
        return ["float", struct.pack(">d", value).hex()]
    if isinstance(value, str):
        return ["text", base64.b64encode(value.encode()).decode()]
    if isinstance(value, list):
        return ["list", [typed(item) for item in value]]
    if isinstance(value, dict):
        return ["map", [[typed(key), typed(item)] for key, item in value.items()]]
    return ["other", repr(value)]


def answer(data):
    try:
        value = decode(data)
        if FORMAT == "yaml":
            return {"read": typed(value)}
        return {"read": typed(value), "written": base64.b64encode(encode(value)).decode()}
    except Exception as problem:  # whatever it is, it is what the reader makes of the document
        return {"error": f"{type(problem).__name__}: {problem}"}


while size := sys.stdin.buffer.read(4):
    print(json.dumps(answer(sys.stdin.buffer.read(int.from_bytes(size, "big")))))
