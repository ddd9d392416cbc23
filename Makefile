# What there is to do here. `make run` needs nothing but Python 3.11 and make.

VENV := .venv
PYTHON ?= python3
PY := $(VENV)/bin/python
ARTICLE ?= seeds/modi-putin.md
SCORE ?= ../shared/score/run.py

.DEFAULT_GOAL := help
.PHONY: help setup run test check score bench screenshots lock

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: $(VENV)/ready ## set everything up in .venv

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock: ## pin every dependency again, with hashes and no index address
	$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	$(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --group dev --output-file requirements.lock pyproject.toml
