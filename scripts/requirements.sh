#!/bin/sh
# Compiles requirements/*.txt from *.in: newest versions, hashes, no download addresses. `make requirements`.
set -eu
cd "$(dirname "$0")/.."
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"${PYTHON:-python3}" -m venv "$tool"
"$tool/bin/python" -m pip install --quiet --disable-pip-version-check uv
for name in site test audit; do
  "$tool/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11.5 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header "requirements/$name.in" -o "requirements/$name.txt"
done
echo "Compiled requirements/site.txt, requirements/test.txt and requirements/audit.txt."
