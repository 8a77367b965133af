SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# Any Python >= 3.11 makes the environment: `make setup PYTHON=python3.13`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What `make install` and `make setup` have done.
INSTALLED := $(VENV)/installed
READY := $(VENV)/ready
# What is pinned must run with the oldest Python that Planwire supports, whichever one makes the pins.
OLDEST_PYTHON := 3.11.0
PINS := build/pins
# Decides the oldest protobuf and grpcio that the Python client runs with, see clients/python/pyproject.toml.
STUB_GENERATOR := grpcio-tools==1.76.0
# Tests start hundreds of processes, which need not compile the same files each time.
unexport PYTHONDONTWRITEBYTECODE
# What `make test` runs after tests have failed, with pytest's exit code; its own exit code counts then.
ON_FAILURE ?=
# What `make run` passes to `planwire serve`, `make demo` to `planwire demo`, and `make test` to pytest.
ARGS ?=

.PHONY: help run demo test check gen verify site install setup packages pins baseline bench bench-search captures conformance robustness abuse clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-12s %s\n", $$1, $$2}'

run: install ## Serve on 127.0.0.1:50051 with an embedded PostgreSQL (ARGS="--port 6000")
	exec $(BIN)/planwire serve $(ARGS)

demo: install ## Watch two agents and a person work off a plan (ARGS="--speed 3")
	exec $(BIN)/planwire demo $(ARGS)

test: setup ## Run the tests on all cores (ARGS="tests/store -x" for some)
	$(BIN)/pytest --numprocesses auto --dist worksteal $(ARGS) $(if $(ON_FAILURE),|| $(ON_FAILURE) $$?)

check: setup ## Lint, format, types, import contracts, protos, Dockerfile
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/buf lint service/planwire.binpb --config buf.yaml --path planwire
	$(BIN)/buf format --diff --exit-code protos
	$(BIN)/hadolint Dockerfile

gen: setup ## Generate the image, the stubs, the help and the API reference from the protos
	$(BIN)/python protos/generate.py

verify: setup ## Fail when generated files or the baseline are stale
	$(BIN)/python protos/verify.py

site: setup ## Build the site of the docs in build/html
	$(BIN)/python docs/site/build.py build

install: $(INSTALLED) ## Make .venv with what the service needs to run, and nothing else

$(INSTALLED): pyproject.toml clients/python/pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Planwire needs Python 3.11 or newer, and $(PYTHON) is not. Try: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable clients/python --editable .
	@touch $@

setup: $(READY) ## Make .venv with all that working on Planwire needs

$(READY): $(INSTALLED)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev,search]'
	$(BIN)/pip install --quiet --upgrade --no-deps --target $(VENV)/stub-generator '$(STUB_GENERATOR)'
	@touch $@

packages: setup ## Build the packages of service and clients in dist
	rm -rf dist
	$(BIN)/python -m build --outdir dist clients/python
	$(BIN)/python -m build --outdir dist .
	$(BIN)/python clients/go/pack.py dist/go
	if command -v npm >/dev/null; then cd clients/typescript && npm ci --silent && npm pack --silent --pack-destination ../../dist; \
		else echo "npm is not here: no package of the TypeScript client" >&2; fi
	if command -v mvn >/dev/null; then cd clients/java && rm -f target/planwire-*.jar && mvn --quiet --batch-mode -Dmaven.test.skip package && \
		cp target/planwire-*.jar ../../dist && cp pom.xml ../../dist/planwire.pom; \
		else echo "mvn is not here: no package of the Java client" >&2; fi
	if command -v cargo >/dev/null; then cd clients/rust && rm -rf target/package && \
		cargo package --quiet --package planwire --no-verify --allow-dirty --exclude-lockfile && \
		cp target/package/planwire-*.crate ../../dist; \
		else echo "cargo is not here: no package of the Rust client" >&2; fi

pins: ## Pin the newest versions that the oldest Python takes (PYTHON=python3.11)
	@$(PYTHON) -c 'import sys; sys.exit("{}.{}.0".format(*sys.version_info) != "$(OLDEST_PYTHON)")' || { \
		echo "$(PYTHON) sees other dependencies than Python $(OLDEST_PYTHON). Try: make pins PYTHON=python3.11" >&2; exit 1; }
	rm -rf $(PINS)
	$(PYTHON) -m venv $(PINS)
	$(PINS)/bin/pip install --quiet --python-version $(OLDEST_PYTHON) --only-binary=:all: --target $(PINS)/resolved \
		./clients/python '.[dev,search]'
	$(PINS)/bin/pip freeze --all --path $(PINS)/resolved --exclude planwire --exclude planwire-service > constraints.txt

baseline: setup ## Make the protos the new baseline, unless clients break (BREAKING=yes)
	$(BIN)/python protos/verify.py --accept $(if $(BREAKING),--breaking)

bench: setup ## Measure; one JSON line per case
	$(BIN)/python -m tests.benchmarks $(ARGS)

bench-search: setup ## Measure how good and how fast the search is; JSON lines
	$(BIN)/python -m tests.benchmarks.search $(ARGS)

captures: setup ## Draw the pictures of the command in docs/pictures again
	$(BIN)/python -m docs.pictures.capture $(ARGS)

conformance: setup ## Hold the clients of all languages to the same cases (ARGS="--languages go,rust")
	$(BIN)/python -m clients.conformance $(ARGS)

robustness: setup ## Break everything for ten minutes and prove that no event is lost (ARGS="--minutes 30")
	CONNECT_CANCEL_CYCLES=10000 $(BIN)/pytest tests/feed/test_clients.py
	$(BIN)/python -m tests.robustness $(ARGS)

abuse: setup ## Let one principal abuse a server for a minute, and measure how another fares (ARGS=--short)
	$(BIN)/python -m tests.abuse $(ARGS)

clean: ## Remove the environment and caches, never data
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist
	find service clients/python tests protos -name __pycache__ -type d -prune -exec rm -rf {} +
