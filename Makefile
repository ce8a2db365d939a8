# Every command a contributor needs. Each sets up what it needs the first time, and only then.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# Apart from all else, as auditors need many packages of their own.
AUDIT := .build/audit
REQUIREMENTS := requirements/site.txt requirements/test.txt requirements/audit.txt
export PYTHONPATH := src
export PYTHONDONTWRITEBYTECODE := 1
# Texts are UTF-8 wherever we read and write them, whatever the locale says (PEP 540).
export PYTHONUTF8 := 1
# The theme advertises its successor on every build; versions are ours to choose, in requirements/.
export NO_MKDOCS_2_WARNING := 1
# As many test processes as there are processors; who is done first takes tests from the others.
AT_ONCE := --numprocesses auto --maxprocesses 8 --dist worksteal

.PHONY: help serve site check diff fix new new-from-form test test-fast zip pdf publish validate lighthouse coverage verify watch audit sbom benchmark growth search schema pictures requirements clean engines

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(VENV)/.site ## Serve at http://127.0.0.1:8000 (PORT=…); every change shows at once
	@$(BIN)/python scripts/serve.py "$(PORT)"

site: $(VENV)/.site ## Build the site with every check into site/
	@$(BIN)/python scripts/site.py

check: $(VENV)/.site ## Check the evidence and the pages in seconds; BASE=main: changed judgments too
	@$(BIN)/python scripts/check.py $(if $(BASE),--base "$(BASE)")

diff: $(VENV)/.site ## Show what a change does to judgments, studies, figures and pages (BASE=main)
	@$(BIN)/python scripts/diff.py $(if $(BASE),--base "$(BASE)")

fix: $(VENV)/.site ## Set right what has one right answer, and show it; a changed page gets today's date
	@$(BIN)/python scripts/fix.py $(if $(BASE),--base "$(BASE)")

new: $(VENV)/.site ## Start a study, outcome, claim, harm or page: STUDY=10.1001/… (“make new” says how)
	@$(BIN)/python scripts/new.py

# For the workflow that answers the form “A study is missing”.
new-from-form: $(VENV)/.site
	@$(BIN)/python scripts/new_from_form.py

test: $(VENV)/.test $(VENV)/.chromium engines ## Run every test; sets up the browsers for it
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/python -m pytest $(AT_ONCE)

test-fast: $(VENV)/.test ## Run every test that needs no browser (about a minute)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/python -m pytest $(AT_ONCE) -m "not browser"

zip: $(VENV)/.site ## Pack the built site as a zip that opens from disk
	@$(BIN)/python scripts/bundle.py

pdf: $(VENV)/.test $(VENV)/.chromium ## Print the built site as a book: one PDF, one list of references
	@$(BIN)/python scripts/pdf.py

publish: zip pdf ## Add both to the downloads of the built site, as it is published
	@$(BIN)/python scripts/publish.py

validate: site ## Check every built page with the Nu HTML checker (needs Java and npm)
	@$(BIN)/python scripts/validate.py

lighthouse: site $(VENV)/.chromium ## Audit one page of each kind with Lighthouse (needs Node and npm)
	@$(BIN)/python scripts/lighthouse.py

verify: $(VENV)/.site ## Ask Crossref and PubMed about every cited work: does it exist, agree, stand? (network)
	@$(BIN)/python scripts/verify.py

watch: $(VENV)/.site ## Repeat the searches of evidence/watch.yml and list what is new (network)
	@$(BIN)/python scripts/watch.py

coverage: $(VENV)/.site ## List where evidence is missing (never fails)
	@$(BIN)/python scripts/coverage.py

benchmark: $(VENV)/.test ## Time the build against Material on the same pages (prints ratios)
	@$(BIN)/python benchmarks/build/run.py

growth: $(VENV)/.site ## Time checks and build at 1, 4 and 16 times the content (prints exponents)
	@$(BIN)/python benchmarks/build/growth.py

search: $(VENV)/.test $(VENV)/.chromium ## Measure the search against the theme's own and Pagefind (needs npm)
	@$(BIN)/python benchmarks/search/run.py

pictures: $(VENV)/.test $(VENV)/.chromium ## Draw the icon and the preview of shared links anew
	@$(BIN)/python scripts/pictures.py

schema: $(VENV)/.site ## Write evidence/schema/ anew from the model
	@$(BIN)/python scripts/schema.py

audit: $(AUDIT)/.done ## Look every package that we install up in the Python advisory database
	@$(AUDIT)/bin/pip-audit --strict --require-hashes --disable-pip $(REQUIREMENTS:%=-r %)

sbom: $(AUDIT)/.done ## Write the list of all packages that build the site as .build/sbom.json (CycloneDX)
	@$(AUDIT)/bin/cyclonedx-py requirements requirements/site.txt --output-reproducible --of JSON -o .build/sbom.json

requirements: ## Compile requirements/*.txt anew, with hashes and without addresses
	@scripts/requirements.sh

clean: ## Remove what the other commands made
	rm -rf $(VENV) .build site .pytest_cache .ruff_cache

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "This needs Python 3.11.5 or newer; this is " + sys.version.split()[0] + ". Set PYTHON=…")'
	@echo "Setting up $(VENV) (once)…"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.site: requirements/site.txt | $(VENV)/.python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(AUDIT)/.done: requirements/audit.txt | $(VENV)/.python
	@$(PYTHON) -m venv $(AUDIT)
	@$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.chromium: scripts/browser.py | $(VENV)/.test
	@$(BIN)/python scripts/browser.py chromium > $@

# Where these two cannot be had, the tests say what they left out; so the next run tries again.
engines: $(VENV)/.firefox $(VENV)/.webkit
$(VENV)/.firefox $(VENV)/.webkit: scripts/browser.py | $(VENV)/.test
	@$(BIN)/python scripts/browser.py $(@:$(VENV)/.%=%) > $@ || rm -f $@
