# Dossier: compiles incident records into filings. `make help` lists the targets.

SWIFT  ?= swift
PREFIX ?= /usr/local
BUILD   = $(SWIFT) build -c release --product dossier
DOSSIER = .build/release/dossier

.PHONY: help reports check test bench install clean setup
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

reports: $(DOSSIER) ## compile inputs/ to out/
	$(DOSSIER) build

check: $(DOSSIER) ## findings only: exit status 1 if any is an error
	$(DOSSIER) check

test: setup ## run every test
	$(SWIFT) test

bench: $(DOSSIER) ## measure, as ratios against a peer in the same run
	.ci/bench $(DOSSIER)

install: BUILD += --static-swift-stdlib
install: $(DOSSIER) ## install the program below PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(DOSSIER) "$(DESTDIR)$(PREFIX)/bin/dossier"

clean: ## remove what the builds made
	rm -rf .build
	find out -mindepth 1 ! -name .gitkeep -delete

# SwiftPM knows best what changed, so it is always asked.
.PHONY: $(DOSSIER)
$(DOSSIER): setup
	$(BUILD)

setup:
	@.ci/setup
