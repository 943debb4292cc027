# `make` alone lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TOOLS := tests/tools/node_modules/ready
PRESS := $(BIN)/python -m generator
LANGUAGES ?= python typescript
MEASURED = $(if $(RECORD),--record) $(NAMES)
EXAMPLE := --spec spec/openapi.yml --config spec/stainless.yml --out output

.PHONY: help setup generate check test goldens lint format types bench compat parity replay attack lock

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) $(TOOLS) ## installs everything that the other targets need; does nothing when it is up to date

$(READY): requirements.lock requirements-dev.lock .ci/setup
	@PYTHON="$(PYTHON)" .ci/setup $(VENV)
	@touch $@

$(TOOLS): tests/tools/package-lock.json .ci/setup-node
	@.ci/setup-node tests/tools
	@touch $@

generate: $(READY) ## presses the example SDKs from spec/ into output/
	@$(PRESS) generate $(EXAMPLE)

check: $(READY) ## says whether output/ is what spec/ gives
	@$(PRESS) check $(EXAMPLE)

test: setup ## runs all tests
	@$(BIN)/python -m pytest -n auto --dist loadgroup

goldens: $(READY) ## rewrites what tests expect; review the difference before you commit it
	@$(PRESS) generate $(EXAMPLE)
	@$(BIN)/python -m pytest -q --snapshot-update tests/stories tests/diagnostics

lint: $(READY) ## checks the code, its types, the import contracts, the templates and the layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -q tests/architecture

format: $(READY) ## lays the code out and fixes what can be fixed
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(READY) ## checks all types, strictly
	@$(BIN)/mypy

replay: setup ## carries the bumps of real APIs out over each other (NAMES="a b")
	@$(BIN)/python -m tests.parity.replay $(NAMES)

bench: setup ## times a run against its floors, and the SDK under load and beside a published one
	@$(BIN)/python -m tests.bench $(BENCH)
	@$(BIN)/python -m tests.bench.sdk

compat: setup ## runs generated packages and the tests of published ones with them (LANGUAGES, NAMES="a b", RECORD=1)
	@$(if $(filter python,$(LANGUAGES)),$(BIN)/python -m tests.compat $(MEASURED),:)
	@$(if $(filter typescript,$(LANGUAGES)),$(BIN)/python -m tests.compat.typescript $(MEASURED),:)

parity: $(READY) ## scores the output against published SDKs (RAISE=1 records what rose, AMENDED=1 completes recovered configs)
	@$(BIN)/python -m tests.parity $(if $(RAISE),--raise) $(if $(AMENDED),--amended)

attack: $(READY) ## feeds the generator hostile specs
	@$(BIN)/python -m tests.attack

lock: $(READY) ## resolves the dependencies of pyproject.toml anew
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --fork-strategy fewest --generate-hashes --no-header \
	  pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --fork-strategy fewest --generate-hashes --no-header \
	  --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
