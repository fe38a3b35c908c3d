"""Runs pieces of Python under the OpenSSL configuration of this process, each in a process and a folder of its own.

Standard input: a JSON list of {"id", "main", "files": {name: text}}; `main` is the file that runs.
Standard output: one JSON object for each: {"id", "works", "executed": [[file, line], …]}, with "exception", "message" and "raised"
(the places that the exception passed through, in the same form) where it did not work; and "pages", as `measure.py` has it.
"""

import json
import os
import shutil
import signal
import sys
import tempfile

import module_trace

SECONDS = 20


def run(example):
    folder = tempfile.mkdtemp(prefix="example-")
    try:
        for name, text in example["files"].items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        os.chdir(folder)
        sys.path.insert(0, folder)
        return dict(outcome(folder, example["main"]), id=example["id"])
    finally:
        shutil.rmtree(folder)


def outcome(folder, main):
    executed = set()

    def place(filename, line):
        return os.path.relpath(filename, folder), line

    def note(frame, event, _):
        if not frame.f_code.co_filename.startswith(folder):
            return None
        if event == "line":
            executed.add(place(frame.f_code.co_filename, frame.f_lineno))
        return note

    answer = {"works": True}
    path = os.path.join(folder, main)
    signal.alarm(SECONDS)
    traced = module_trace.start()
    try:
        with open(path, encoding="utf-8") as file:
            code = compile(file.read(), path, "exec")
        sys.settrace(note)
        exec(code, {"__name__": "__main__", "__file__": path})
    # A finished program is none that failed; pyo3 derives what a Rust panic raises from BaseException.
    except SystemExit:
        pass
    except BaseException as error:
        answer = {"works": False, "exception": type(error).__name__, "message": str(error)[:200], "raised": []}
        step = error.__traceback__
        while step:
            if step.tb_frame.f_code.co_filename.startswith(folder):
                answer["raised"].append(place(step.tb_frame.f_code.co_filename, step.tb_lineno))
            step = step.tb_next
    finally:
        sys.settrace(None)
        pages = module_trace.stop() if traced else {}
    return dict(answer, executed=sorted(executed), **pages)


def in_a_process_of_its_own(example):
    child = os.fork()
    if child == 0:
        try:
            # What an example prints is none of the answer.
            answers = os.dup(1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.write(answers, (json.dumps(run(example)) + "\n").encode())
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        os.write(1, (json.dumps({"id": example["id"], "works": False, "exception": "signal", "message": str(status), "raised": [], "executed": []}) + "\n").encode())


for each in json.load(sys.stdin):
    in_a_process_of_its_own(each)
