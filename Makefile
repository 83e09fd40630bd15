# make demo    build the program and code the example articles
# make test    all tests
# make bench   speed, start and memory, measured against plain passes over the same bytes
# make fuzz    broken text for the readers of times, a minute long
# make lint    swift format, strictly
# make eval    the scorers of ../shared, where it is there
# make clean   remove what was built
#
# One release build serves them all: the tests use public interfaces alone, so nothing is compiled a second time for them.

SHELL := /bin/bash
export PATH := $(PATH):/opt/swift/usr/bin

SWIFT := swift
CONFIGURATION := -c release
DRAGOMAN := .build/release/dragoman
DEMO_DATE := 2025-11-06

.PHONY: demo test bench fuzz lint eval setup build clean

demo: build
	@$(DRAGOMAN) code --facts --format table --date $(DEMO_DATE) Examples/*.ar.txt

build: setup
	@$(SWIFT) build $(CONFIGURATION) --product dragoman 1>&2

test: setup
	@$(SWIFT) test $(CONFIGURATION) --disable-testable-imports --disable-xctest $(TESTFLAGS)

bench: build
	@Benchmarks/run --dragoman $(DRAGOMAN) $(BENCHFLAGS)
	@Benchmarks/times --dragoman $(CURDIR)/$(DRAGOMAN) $(TIMESFLAGS)

fuzz: setup
	@$(SWIFT) build $(CONFIGURATION) --product fuzz-times 1>&2
	@.build/release/fuzz-times $(FUZZFLAGS)

eval: build
	@DRAGOMAN=$(CURDIR)/$(DRAGOMAN) Scripts/evaluate $(EVALFLAGS)

lint: setup
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Plugins Sources Tests Fuzz

setup:
	@bash Scripts/setup

clean:
	rm -rf .build
