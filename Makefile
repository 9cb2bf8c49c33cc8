# Everything there is to run. `make` alone lists it.
#
#   make weigh PYTHON=python3.12       another Python than python3 (once; `make clean` to change it)
#   make weigh CASE=path/to/a/case     another case than the bundled one
#   make test  TESTS=tests/words       some of the tests; JOBS=0 runs them in one process
#   make bench ARGS=--json             arguments for the benchmarks
#
# The environment is .venv. Two stamps in it say what it holds; while no file they depend on
# changes, nothing is installed and nothing needs a network.

PYTHON ?= python3
CASE   ?= xiaomi-2018
JOBS   ?= 2
TESTS  ?=
ARGS   ?=
UV     ?= uv

venv  := .venv
bin   := $(venv)/bin
made  := $(venv)/.made
core  := $(venv)/.core-is-installed
dev   := $(venv)/.dev-is-installed
bench := .venv-bench/.is-installed

code    := $(wildcard src tests benchmarks tools)
install := -m pip install --quiet --quiet --disable-pip-version-check
compile := pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
           --no-header --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SILENT:
.PHONY: help setup weigh test test-all lint format reference bench lock clean

help: ## list what there is to run
	awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(core) ## install Steelyard into .venv
	echo "Ready. Try: $(bin)/steelyard --help"

weigh: $(core) ## weigh the bundled case, or CASE=...
	$(bin)/steelyard weigh $(CASE)

test: lint ## everything that must pass before a change goes in
	$(bin)/python -m pytest --numprocesses=$(JOBS) --dist=loadfile $(TESTS)

test-all: lint ## the same, and the slow tests
	HYPOTHESIS_PROFILE=new $(bin)/python -m pytest --numprocesses=$(JOBS) --dist=loadfile -m "" $(TESTS)

lint: $(dev) ## look at style and types, change nothing
	$(bin)/ruff check --quiet $(code)
	$(bin)/ruff format --quiet --check $(code) || { echo "Not in our layout. Try: make format" >&2; exit 1; }
	$(bin)/mypy --no-error-summary $(code)
	$(bin)/python tools/reference.py --check

format: $(dev) ## put the code into our layout, mend what can be mended
	$(bin)/ruff check --quiet --fix-only $(code)
	$(bin)/ruff format --quiet $(code)

reference: $(core) ## write docs/cli.md and docs/errors.md anew, from the program itself
	$(bin)/python tools/reference.py

bench: $(dev) $(bench) ## measure Steelyard against other programs
	$(bin)/python benchmarks/run.py $(ARGS)

# Takes the newest versions that go together, from the .in files. uv must be there, or be named with UV=...
lock: ## pin the requirements anew (needs uv and a network)
	command -v $(UV) >/dev/null || { echo "No $(UV) here. Install uv, or name it: make lock UV=path/to/uv" >&2; exit 1; }
	cd requirements && $(UV) $(compile) --upgrade --output-file core.txt core.in
	cd requirements && $(UV) $(compile) --upgrade --output-file dev.txt dev.in
	cd requirements && $(UV) $(compile) --upgrade --output-file bench.txt bench.in

clean: ## remove all that make made
	rm -rf .venv .venv-bench* .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
	find $(code) -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- environments ----------------------------------------------------------------------------------

# $(call make-environment,FOLDER)
define make-environment
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "Steelyard needs Python 3.11 or later. Name one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(get-ensurepip)
	rm -rf $(1)
	$(PYTHON) -m venv $(1)
endef

# Debian keeps a part of Python, which makes environments, in a package of its own.
define get-ensurepip
{ \
	    if [ "$$(id -u)" = 0 ] && [ -e /etc/debian_version ]; then \
	        echo "Installing python3-venv, which makes environments on Debian" >&2; \
	        export DEBIAN_FRONTEND=noninteractive; \
	        apt-get install --quiet=2 --yes --no-install-recommends python3-venv >/dev/null 2>&1 \
	        || { apt-get update --quiet=2 \
	             && apt-get install --quiet=2 --yes --no-install-recommends python3-venv >/dev/null; } \
	        || true; \
	    fi; \
	    $(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	        echo "$(PYTHON) cannot make an environment: its module ensurepip is missing." >&2; \
	        echo "On Debian or Ubuntu: apt-get install python3-venv. Or name another: make PYTHON=python3.12" >&2; \
	        exit 1; }; }
endef

$(made):
	echo "Making an environment in $(venv)"
	$(call make-environment,$(venv))
	touch $@

$(core): requirements/core.txt pyproject.toml | $(made)
	echo "Installing Steelyard and what it needs into $(venv)"
	$(bin)/python $(install) --require-hashes --requirement requirements/core.txt
	$(bin)/python $(install) --no-index --no-deps --no-build-isolation --editable .
	touch $@

$(dev): requirements/dev.txt $(core)
	echo "Installing what it takes to work on Steelyard into $(venv)"
	$(bin)/python $(install) --require-hashes --requirement requirements/dev.txt
	touch $@

$(bench): requirements/bench.txt
	echo "Installing the programs to measure against into .venv-bench"
	$(call make-environment,.venv-bench)
	.venv-bench/bin/python $(install) --require-hashes --requirement requirements/bench.txt
	touch $@
