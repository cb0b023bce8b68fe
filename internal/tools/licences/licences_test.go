package main

import (
	"os"
	"path/filepath"
	"testing"
)

const root = "../../.."

// Every module of the program and of its tests stands under a licence that lets
// them be used, and the table of them is that of what is built.
func TestLicences(t *testing.T) {
	modules, err := find(root)
	if err != nil {
		t.Fatal(err)
	}
	for i := range modules {
		if unfit := modules[i].unfit(); unfit != "" {
			t.Error(unfit)
		}
		if modules[i].shipped && len(modules[i].texts) == 0 {
			t.Errorf("no text of %s goes with the binary", modules[i].path)
		}
	}
	content, err := os.ReadFile(filepath.Join(root, tableFile))
	if err != nil {
		t.Fatal(err)
	}
	if string(content) != table(modules) {
		t.Errorf("%s is not that of what is built; run make licences", tableFile)
	}
}

func TestALicenceThatAsksForMoreIsRefused(t *testing.T) {
	for _, licences := range [][]string{nil, {"unknown"}, {"GPL-3.0"}, {"MIT", "AGPL-3.0"}} {
		m := module{path: "example.com/m", licences: licences}
		if m.unfit() == "" {
			t.Errorf("%v is taken for allowed", licences)
		}
	}
	if got := licencesOf([]byte("Copyright. You may look at this and do nothing with it.")); len(got) != 1 || got[0] != "unknown" {
		t.Errorf("a text that is no licence is taken for %v", got)
	}
}
