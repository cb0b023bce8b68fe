package main

import (
	"os"
	"strings"
	"testing"
)

func TestTheIndexIsUpToDate(t *testing.T) {
	page, err := os.ReadFile("../../../" + readme)
	if err != nil {
		t.Fatal(err)
	}
	table, err := Table(os.DirFS("../../../scenarios"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := Insert(string(page), table)
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != want {
		t.Error("scenarios/README.md does not list the scenarios there are; run make index")
	}
}

func TestAPageWithoutMarkersIsRefused(t *testing.T) {
	if _, err := Insert("# Scenarios\n", "table"); err == nil || !strings.Contains(err.Error(), "lacks the lines") {
		t.Errorf("got %v", err)
	}
}
