# The one door to the house. `make` prints content/ to out/; `make test` passes the tests; `make help` lists the rest.

SHELL := /bin/sh
.DEFAULT_GOAL := print
.PHONY: print test check types lint knip publint golden fuzz bench gallery typecheck validate preflight doctor clean help

INSTALLED := node_modules/.package-lock.json
BUILT     := dist/.built
PRINTED   := out/.printed
TESTED    := .cache/tested

SOURCES := $(shell find src templates scripts -type f 2>/dev/null) package.json tsconfig.json tsconfig.build.json
BRIEFINGS := $(shell find content -type f 2>/dev/null)
TESTS := $(shell find tests bench docs -type f 2>/dev/null) README.md README.zh-TW.md vitest.config.ts biome.json

print: $(PRINTED) ## print all of content/ into out/ (the default)

# npm scripts run with the project's own Node (24), whatever the machine's is: hence `npm run` everywhere.
$(INSTALLED): package.json package-lock.json .npmrc .puppeteerrc.cjs
	npm ci --no-audit --no-fund --loglevel=error
	@touch $(INSTALLED)

$(BUILT): $(INSTALLED) $(SOURCES)
	npm run --silent build

$(PRINTED): $(BUILT) $(BRIEFINGS) $(wildcard zhenpress.config.*)
	npm run --silent print
	@touch $(PRINTED)

test: $(TESTED) ## install, build and pass the tests

$(TESTED): $(BUILT) $(BRIEFINGS) $(TESTS)
	npm run --silent test
	@mkdir -p .cache && touch $(TESTED)

check: types lint knip publint test ## all that CI asks for

types: $(INSTALLED) ## check the types
	npm run --silent types

lint: $(INSTALLED) ## check style and form with Biome
	npm run --silent lint

knip: $(INSTALLED) ## look for what nothing uses
	npm run --silent knip

publint: $(BUILT) ## check the package as others would install it
	npm run --silent publint

golden: $(INSTALLED) ## rewrite the golden files; read the diff
	npm run --silent golden

fuzz: $(INSTALLED) ## read documents at random with seeds that are new each time; RUNS, SEED, FUZZ_MINUTES
	npm run --silent fuzz

bench: $(BUILT) ## measure, beside peers: cold starts, many briefings, long ones; docs/performance.md
	npm run --silent bench:cold
	npm run --silent bench:peers
	npm run --silent bench:throughput
	npm run --silent bench:pages
	npm run --silent bench:preview

gallery: $(INSTALLED) ## print the samples of docs/gallery.md anew; it needs pdftoppm
	npm run --silent gallery

validate: $(INSTALLED) ## hold every DOCX of the samples, and the letterheads, against the Open XML SDK
	npm run --silent validate -- $(ARGS)

preflight: $(INSTALLED) ## print the samples in every template, layout, edition and paper, and check what each file claims and says
	npm run --silent preflight -- $(ARGS)

typecheck: $(INSTALLED) ## prove the pages in the browser and in pdf.js: the seed, content/, and briefings that are hard to set
	npm run --silent typecheck -- $(ARGS)

doctor: $(BUILT) ## say what this machine has and lacks
	npm run --silent doctor

clean: ## take away all that was made
	rm -rf node_modules dist out .cache

help: ## show this
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18
