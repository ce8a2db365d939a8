"""How the checks and the whole build grow with the content. ``make growth``.

Processor seconds and memory of whole processes, on this content and on copies of it grown by ``grow.py``; exponents
from each size to the next: 1.00 is in proportion, 2.00 with the square. Passes no judgment.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from grow import ROOT, grow

COMMANDS = {"check": "scripts/check.py", "build": "scripts/site.py"}


def measured(script: str, root: Path) -> tuple[float, float]:
    """Processor seconds, and MB at most. Raises ``SystemExit`` with what the process printed if it fails."""
    process = subprocess.Popen([sys.executable, ROOT / script, root], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(said.decode())
    # Linux counts in KB, macOS in bytes.
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 4, 16], help="times the content")
    parser.add_argument("--turns", type=int, default=3, help="how often each is measured (the median counts)")
    parser.add_argument("--only", choices=COMMANDS, help="one of the two")
    options = parser.parse_args()
    before: dict[str, tuple[int, float]] = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="grown-") as folder:
            root = Path(folder)
            grow(root, size)
            studies = len(list((root / "evidence/studies").glob("*.yml")))
            for name in [options.only] if options.only else COMMANDS:
                turns = [measured(COMMANDS[name], root) for _ in range(options.turns)]
                seconds, memory = (statistics.median(turn[kind] for turn in turns) for kind in (0, 1))
                line = f"{size:3} ×  {studies:5} studies  {name:6}{seconds:8.2f} s {memory:6.0f} MB"
                if name in before:
                    size_before, seconds_before = before[name]
                    exponent = math.log(seconds / seconds_before) / math.log(size / size_before)
                    line += f"  exponent {exponent:.2f}"
                print(line, flush=True)
                before[name] = size, seconds
    return 0


if __name__ == "__main__":
    sys.exit(main())
