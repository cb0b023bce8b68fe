package cli

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheEditorIsTakenApartAsAShellWould(t *testing.T) {
	for line, want := range map[string][]string{
		"vim":                              {"vim"},
		"code --wait":                      {"code", "--wait"},
		"  emacsclient  -c -a '' ":         {"emacsclient", "-c", "-a", ""},
		`"/Applications/My Editor" -w`:     {"/Applications/My Editor", "-w"},
		`/opt/my\ editor --opt="a b"'c d'`: {"/opt/my editor", "--opt=a bc d"},
		`vim -c "set tw=72 \"x\" \n"`:      {"vim", "-c", `set tw=72 "x" \n`},
		`nano; rm -rf $HOME`:               {"nano;", "rm", "-rf", "$HOME"},
	} {
		got, err := shellWords(line)
		if err != nil {
			t.Errorf("%q: %v", line, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", line, diff)
		}
	}
	for _, line := range []string{`vim "open`, `vim 'open`, `vim \`, `""`, `''`} {
		if words, err := shellWords(line); err == nil {
			t.Errorf("%q is %q", line, words)
		}
	}
}

func TestWhichEditorIsMeant(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(name string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == name {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for _, tt := range []struct {
		env  func(string) string
		want string
	}{
		{env("VISUAL", "code --wait", "EDITOR", "ed"), "code --wait"},
		{env("EDITOR", "ed"), "ed"},
		{env("VISUAL", "  ", "EDITOR", "ed"), "ed"},
	} {
		if got, err := editorWords(tt.env); err != nil || strings.Join(got, " ") != tt.want {
			t.Errorf("got %q, %v; want %q", got, err, tt.want)
		}
	}
	if _, err := editorWords(env()); err == nil || !strings.Contains(err.Error(), "VISUAL or EDITOR") {
		t.Errorf("without an editor: %v", err)
	}
	if _, err := editorWords(env("EDITOR", "\"vim")); err == nil || !strings.Contains(err.Error(), "EDITOR") {
		t.Errorf("with half an editor: %v", err)
	}
}
