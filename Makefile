# The verbs of this house. `make help` lists them.
# The first of them makes .venv and installs the pinned requirements; nothing else on the machine is touched.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
CHECK ?=
WORKERS ?= auto
# Compiled once, kept in __pycache__: where a machine's own setting forbids it, every process compiles all of it anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo test quick lint types floors docs bench golden pictures mutants release locks clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)$$/  make \1@\2/' | column -t -s @

demo: $(VENV)/base.stamp ## make a sample workbook in demo/, fill it, and say what it shows
	@$(BIN)/toolkit demo demo

test: $(VENV)/dev.stamp ## run every test
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

quick: $(VENV)/dev.stamp ## run the tests that take no longer than a moment
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not slow"

lint: $(VENV)/dev.stamp ## check style, and that no secret is in the tree
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files -z | xargs -0 $(BIN)/detect-secrets-hook --baseline .secrets.baseline

types: $(VENV)/dev.stamp ## check types
	$(BIN)/mypy

floors: $(VENV)/dev.stamp ## check that imports only go down
	$(BIN)/lint-imports

docs: $(VENV)/dev.stamp ## write the pages made from declarations (CHECK=1: fail where one is stale), and the manual as a site
	$(BIN)/python docs/generate.py $(if $(CHECK),--check)
	$(if $(CHECK),,$(BIN)/python -m sphinx -q -n -W --keep-going -b html -c docs . build/site)
	$(if $(CHECK),,@echo "The manual as a site: build/site/index.html")

bench: $(VENV)/dev.stamp ## run every benchmark; tables go to benchmarks/results/
	$(BIN)/python benchmarks/run.py

golden: $(VENV)/dev.stamp ## write the golden files of the tests anew; read the difference before committing it
	GOLDEN=write $(BIN)/python -m pytest -k golden
	git --no-pager diff --stat -- tests

pictures: $(VENV)/dev.stamp ## make the pictures of docs/pictures/ anew, from the demo (needs LibreOffice, Chromium, pdftoppm)
	for one in pictures print_pictures page_pictures phone manual/pictures; do $(BIN)/python tests/$$one.py || exit 1; done

mutants: $(VENV)/mutants.stamp ## change the sums one thing at a time; name what no test notices (hours; minutes with ONLY=toolkit/stipends SAMPLE=40)
	SAMPLE=$(SAMPLE) $(BIN)/python tests/mutants.py $(ONLY)

release: $(VENV)/dev.stamp ## date the changelog, build wheel and sdist, try them in a new environment (VERSION=0.2.0)
	$(BIN)/python requirements/release.py $(VERSION)

locks: $(VENV)/dev.stamp ## resolve the pinned requirements anew
	$(BIN)/python requirements/lock.py

clean: ## remove .venv and what tools leave behind
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/made.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which with make PYTHON=python3.12.")'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python cannot make environments here: install the Debian package python3-venv (apt-get install python3-venv)."; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/base.stamp: $(VENV)/made.stamp requirements/base.txt requirements/build.txt pyproject.toml
	@echo "Installing what the toolkit needs, and the command toolkit (once) …"
	@$(PIP) install --require-hashes -r requirements/base.txt -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/made.stamp requirements/dev.txt pyproject.toml
	@echo "Installing what the tests need (once) …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/base.stamp

$(VENV)/mutants.stamp: $(VENV)/dev.stamp requirements/mutants.txt
	@$(PIP) install --require-hashes -r requirements/mutants.txt
	@touch $@
