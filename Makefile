# What there is to do here. `make run` needs nothing but Python 3.11, make and a network for the first time.

VENV := .venv
PYTHON ?= python3
PY := $(VENV)/bin/python
ARTICLE ?= seeds/modi-putin.md
SCORE ?= ../shared/score/run.py
PEERS ?= ../peers
DATA ?= $(dir $(SCORE))../data

.DEFAULT_GOAL := help
.PHONY: help setup run test ssh check score bench peers screenshots snapshots lock

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: $(VENV)/ready ## set everything up in .venv

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup ## open an article: make run ARTICLE=path (the first seed when none is named)
	@$(VENV)/bin/dateline $(ARTICLE)

test: check ssh ## every check and every test
	$(PY) -m pytest -n auto --ignore=tests/terminal
	$(PY) -m pytest tests/terminal

# Only where nobody is asked and no service starts, as in a container; without sshd its tests are skipped.
ssh:
	@[ -x /usr/sbin/sshd ] || [ "$$(id -u)" != 0 ] || [ -d /run/systemd/system ] || ! command -v apt-get >/dev/null || \
		DEBIAN_FRONTEND=noninteractive timeout 120 apt-get install -qq -y --no-install-recommends \
		openssh-server openssh-client >/dev/null 2>&1 </dev/null || true

check: setup ## style, types and who may import whom
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo

score: setup ## how right it reads, and how honestly sure: SCORE names the scorer, which is not part of the project
	@if [ -f $(SCORE) ]; then kept=$$(mktemp -d) && \
		$(PY) $(SCORE) --command "$(abspath $(VENV)/bin/dateline)" --data $(DATA) --keep $$kept && \
		$(PY) -m tui.training.calibration --data $(DATA) --predictions $$kept; status=$$?; rm -rf $$kept; exit $$status; \
	else echo "make score: skipped, no scorer at $(SCORE); name one with SCORE=path/to/run.py DATA=folder"; fi

bench: setup ## how fast it is, and how many bytes: ratios within one run; keeps docs/bench.md
	@$(PY) -m compileall -q tui  # as it is from the second start on
	$(PY) tests/bench/run.py
	$(PY) tests/bench/wire.py

peers: setup ## beside what could be installed instead, in one run: PEERS names the folder where those are
	@if [ -d $(PEERS) ] && [ -f $(SCORE) ]; then \
		$(PY) tests/bench/peers/run.py --data $(DATA) --score $(SCORE) --home $(PEERS); \
	else echo "make peers: skipped, it needs a scorer (SCORE) and a folder of peers (PEERS); see docs/peers.md"; fi

screenshots: setup ## draw screenshots/ again, SVG and PNG
	$(PY) screenshots/draw.py

snapshots: setup ## take what the screens show now as what they should show
	$(PY) -m pytest tests/ui --snapshot-update

lock: ## pin every dependency again, with hashes and no index address
	$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	$(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --group dev --output-file requirements.lock pyproject.toml
