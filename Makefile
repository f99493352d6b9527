# make demo   reads the example story, prints its edition and names the page it wrote
# make test   everything CI runs: format, lint, types, import rules, tests, accuracy floors
# make live   plays a day of an invented news world and opens the front page on it
# make screens  pictures of every page, at two widths and in both themes: out/screens/
# make bench  the long measurements: every corpus in ../shared that is there, speed, and the newsroom
PYTHON ?= python3
BIN := .venv/bin
DEMO := examples/saltmere-harbour

.PHONY: demo test live screens bench clean

demo: .venv/.ready
	@mkdir -p out
	@$(BIN)/rashomon read $(DEMO) --html out/edition.html
	@$(BIN)/rashomon read $(DEMO)
	@echo "The page: $(CURDIR)/out/edition.html"

test: .venv/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -n auto
	$(BIN)/python -m bench.floors

live: .venv/.ready
	@$(BIN)/python tools/live.py

screens: .venv/.ready
	$(BIN)/python tools/screens.py

bench: .venv/.ready
	$(BIN)/python -m bench.floors --all
	$(BIN)/python -m bench.speed
	$(BIN)/python -m bench.newsroom faults
	$(BIN)/python -m bench.newsroom load --stories 600

.venv/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

clean:
	rm -rf .venv out build
