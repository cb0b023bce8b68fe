# `make` alone lists what there is to do.

GO ?= go
ARGS ?=
TESTFLAGS ?=
BENCH ?= .
FUZZTIME ?= 30s
STORM ?= 100000

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS := -s -w -X github.com/starcoach/starcoach/internal/cli.version=$(VERSION)

# The version comes from git describe above. Go's own stamping would fail in a
# clone that belongs to another user.
export GOFLAGS := $(GOFLAGS) -buildvcs=false

# The linters are pinned here and kept out of go.mod, whose graph they would
# otherwise weigh down. The version in the file name makes a new pin install.
TOOLS := $(CURDIR)/.cache/bin
GOLANGCI := $(TOOLS)/golangci-lint-v2.15.0
GOFUMPT := $(TOOLS)/gofumpt-v0.12.0
# v2.9.0 is the last that makes Homebrew formulas without complaint; later ones
# also depend on modules that not every module proxy has.
GORELEASER := $(TOOLS)/goreleaser-v2.9.0
CYCLONEDX := $(TOOLS)/cyclonedx-gomod
PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
GOVULNCHECK := $(TOOLS)/govulncheck-v1.9.0
# What the benchmarks compare with.
FZF := $(TOOLS)/fzf-v0.65.2
GUM := $(TOOLS)/gum-v0.17.0
SOURCES := $(wildcard cmd internal scenarios)

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: ## Open the coach (ARGS="quiz ID" hands it arguments)
	@CGO_ENABLED=0 $(GO) run -ldflags '$(LDFLAGS)' ./cmd/starcoach $(ARGS)

.PHONY: build
build: ## Build bin/starcoach
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o bin/starcoach ./cmd/starcoach

.PHONY: man
man: ## Write the manual pages to bin/man
	@CGO_ENABLED=0 $(GO) run -ldflags '$(LDFLAGS)' ./cmd/starcoach man bin/man

.PHONY: test
test: ## Run every test (TESTFLAGS="-race -run Name" hands go test flags)
	$(GO) test -timeout 20m $(TESTFLAGS) ./...

.PHONY: lint
lint: $(GOLANGCI) $(GOFUMPT) ## Check format, code and scenarios
	@unformatted=$$($(GOFUMPT) -l $(SOURCES)) || exit 1; \
	if [ -n "$$unformatted" ]; then \
		printf 'gofumpt would change:\n%s\n' "$$unformatted"; exit 1; \
	fi
	$(GOLANGCI) run ./...
	$(GO) run ./cmd/starcoach lint scenarios

# Without its peers the benchmark says so, and compares with the bare program alone.
.PHONY: bench
bench: ## Run the benchmarks (BENCH=Name); x-bare is the ratio to a bare Bubble Tea program
	@for peer in $(FZF) $(GUM); do \
		$(MAKE) -s $$peer || echo "NOT INSTALLED: $${peer##*/} could not be had from the module proxy" >&2; \
	done
	PEER_FZF=$(FZF) PEER_GUM=$(GUM) $(GO) test -timeout 30m -run '^$$' -bench '$(BENCH)' ./...

.PHONY: fuzz
fuzz: ## Run every fuzz target in turn, for FUZZTIME each
	@found=0; \
	for dir in $$(grep -rl --include='*_test.go' '^func Fuzz' $(SOURCES) | xargs -r -n 1 dirname | sort -u); do \
		listed=$$($(GO) test -list '^Fuzz' ./$$dir) || { echo "$$listed"; exit 1; }; \
		for target in $$(echo "$$listed" | grep '^Fuzz'); do \
			found=$$((found + 1)); \
			echo "$$target in $$dir for $(FUZZTIME)"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x ./$$dir || exit 1; \
		done; \
	done; \
	echo "$$found fuzz targets ran"; [ $$found -gt 0 ]

.PHONY: storm
storm: ## Press STORM keys that nobody chose, on the whole program
	$(GO) test -count=1 -timeout 60m -run '^TestKeyStorms$$' ./internal/tui -storm $(STORM)

.PHONY: licences
licences: ## Write the table of licences, and their texts to bin
	@$(GO) run ./internal/tools/licences

# A database that could not be asked has said nothing: that is an error too, told
# apart by its words and by the number that make prints (1 found, 2 not asked).
.PHONY: vuln
vuln: $(GOVULNCHECK) ## Look for known faults in what the program uses (asks vuln.go.dev)
	@$(GOVULNCHECK) ./...; case $$? in \
	0) echo "nothing is known against what the program uses" ;; \
	3) echo "known faults are listed above" >&2; exit 1 ;; \
	*) echo "NOT CHECKED: vuln.go.dev could not be asked, so this says nothing about the program" >&2; exit 2 ;; \
	esac

.PHONY: coach-report
coach-report: ## Show how the coach's findings meet the labelled answers
	@$(GO) test -count=1 -run '^Test(DevelopmentSet|LabelledSentences)$$' -v ./internal/coach | grep -v '^[=-]'

# Tests of real sound have the tag speech: they need espeak-ng, flite, sox, ffmpeg and
# pulseaudio, and say so where one is missing.
SPEECH := $(GO) test -tags speech -count=1 -timeout 15m -run

.PHONY: speech
speech: ## Run the tests that need speech synthesizers and sox
	$(SPEECH) '^TestSpeech' $$(grep -rl --include='*_test.go' '^//go:build speech' $(SOURCES) | xargs -n 1 dirname | sort -u | sed 's|^|./|')

# Tests of what is exported have the tag browser: they need chromium.
.PHONY: browser
browser: ## Run the tests that look at exported pages in chromium
	$(GO) test -tags browser -count=1 -timeout 15m ./internal/export

.PHONY: speech-report
speech-report: ## Show how near the delivery report comes to the truth
	@mkdir -p .cache
	@$(SPEECH) '^TestSpeechReport$$' -v ./internal/delivery >.cache/speech-report || { cat .cache/speech-report; exit 1; }
	@grep -v '^ *[=-]' .cache/speech-report

.PHONY: similarity
similarity: ## Show which shipped scenarios are most alike
	@$(GO) test -count=1 -run '^TestNoTwoShippedScenariosAreAlike$$' -v ./internal/lint | grep -v '^[=-]'

.PHONY: index
index: ## Write the table of scenarios in scenarios/README.md, and their schema
	@$(GO) run ./internal/tools/index

# Screens are tested through the whole program's model, so every test counts for
# every package. A place counts once, however many tests reach it.
.PHONY: cover
cover: ## Show how much of each package the tests reach, and of all
	@mkdir -p .cache
	@packages=$$($(GO) list ./cmd/... ./internal/... | grep -v /internal/tools | paste -sd, -); \
	$(GO) test -coverprofile=.cache/cover.out -coverpkg="$$packages" ./... >.cache/cover.log || { cat .cache/cover.log; exit 1; }
	@awk 'NR > 1 { size[$$1] = $$2; if ($$3 > 0) hit[$$1] = 1 } \
		END { for (place in size) { \
			package = place; sub("/[^/]*$$", "", package); \
			all[package] += size[place]; total += size[place]; \
			if (place in hit) { reached[package] += size[place]; sum += size[place] } } \
		for (package in all) printf "%5.1f %%  %s\n", 100 * reached[package] / all[package], package; \
		printf "%5.1f %%  total\n", 100 * sum / total }' .cache/cover.out | sort -k 3

.PHONY: pictures
pictures: ## Draw the README's pictures anew from the real program
	$(GO) run ./internal/tools/pictures

.PHONY: cross
cross: ## Build for every platform that a release has
	@for platform in $(PLATFORMS); do \
		echo "$$platform"; \
		GOOS=$${platform%/*} GOARCH=$${platform#*/} CGO_ENABLED=0 \
			$(GO) build -trimpath -ldflags '$(LDFLAGS)' -o .cache/cross/$${platform%/*}-$${platform#*/}/ ./cmd/starcoach || exit 1; \
	done

# The second build starts from other sources' paths and an empty cache, so that
# nothing of the first is in it.
.PHONY: reproducible
reproducible: build ## Build twice, in two places, and compare the bytes
	@other=$$(mktemp -d) && trap 'rm -rf "$$other"' EXIT && \
	cp -R cmd internal scenarios go.mod go.sum "$$other" && \
	(cd "$$other" && GOCACHE="$$other/cache" CGO_ENABLED=0 $(GO) build -trimpath -ldflags '$(LDFLAGS)' -o starcoach ./cmd/starcoach) && \
	cmp bin/starcoach "$$other/starcoach" && echo "the same bytes twice: $$(sha256sum <bin/starcoach | cut -c 1-16)"

.PHONY: completions
completions: build ## Write the shells' completions to bin/completions
	@mkdir -p bin/completions
	@for shell in bash zsh fish; do bin/starcoach completion $$shell >bin/completions/starcoach.$$shell || exit 1; done

.PHONY: package
package: $(GORELEASER) $(CYCLONEDX) ## Build archives, deb, rpm, formula, checksums and SBOMs, publishing nothing
	$(GORELEASER) check --config .github/goreleaser.yaml
	PATH="$(TOOLS):$$PATH" $(GORELEASER) release --snapshot --clean --config .github/goreleaser.yaml

$(GOLANGCI):
	GOBIN=$(TOOLS) $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
	mv $(TOOLS)/golangci-lint $@

$(GOFUMPT):
	GOBIN=$(TOOLS) $(GO) install mvdan.cc/gofumpt@v0.12.0
	mv $(TOOLS)/gofumpt $@

$(GORELEASER):
	GOBIN=$(TOOLS) $(GO) install github.com/goreleaser/goreleaser/v2@v2.9.0
	mv $(TOOLS)/goreleaser $@

$(CYCLONEDX):
	GOBIN=$(TOOLS) $(GO) install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0

$(GOVULNCHECK):
	GOBIN=$(TOOLS) $(GO) install golang.org/x/vuln/cmd/govulncheck@v1.9.0
	mv $(TOOLS)/govulncheck $@

$(FZF):
	CGO_ENABLED=0 GOBIN=$(TOOLS) $(GO) install -trimpath -ldflags '-s -w' github.com/junegunn/fzf@v0.65.2
	mv $(TOOLS)/fzf $@

$(GUM):
	CGO_ENABLED=0 GOBIN=$(TOOLS) $(GO) install -trimpath -ldflags '-s -w' github.com/charmbracelet/gum@v0.17.0
	mv $(TOOLS)/gum $@
