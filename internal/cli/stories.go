package cli

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/stories"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// storyKeeper is the folder of own stories as the screens use it.
type storyKeeper struct{ folder *stories.Folder }

func newStoryKeeper(data string, library ui.Library) *storyKeeper {
	return &storyKeeper{storiesFolder(data, library)}
}

// storiesFolder is the folder of own stories, in which no story gets an id that
// the library has already.
func storiesFolder(data string, library ui.Library) *stories.Folder {
	return stories.New(storiesDir(data), func(id string) bool {
		listing := library.List()
		for i := range listing.Entries {
			if listing.Entries[i].ID == id {
				return true
			}
		}
		return false
	})
}

// OpenStory reads the story of a file, to be gone on with under a key.
func (k *storyKeeper) OpenStory(key, path string) (*scenario.Scenario, error) {
	return k.folder.Open(key, path)
}

// ReadStory reads the story of a file.
func (k *storyKeeper) ReadStory(path string) (*scenario.Scenario, error) { return k.folder.Read(path) }

// KeepStory writes a story.
func (k *storyKeeper) KeepStory(draft ui.StoryDraft) (*scenario.Scenario, string, error) {
	return k.folder.Keep(stories.Draft{
		Key: draft.Key, Revision: draft.Revision, Named: draft.Named, Story: draft.Story, At: draft.At,
	})
}

// LeftAt is the step at which the writing of a file was left.
func (k *storyKeeper) LeftAt(path string) string { return k.folder.LeftAt(path) }

// LeftStory is the file that was written last and not ended.
func (k *storyKeeper) LeftStory() (path, at string) { return k.folder.Left() }

// keepStories keeps the stories that were being written one last time, and
// returns the words of those that can't be kept.
func (p *program) keepStories(drafts []ui.StoryDraft) (words []string) {
	for _, draft := range drafts {
		if story, _, _ := p.stories.KeepStory(draft); story == nil {
			words = append(words, storyText(&draft.Story))
		}
	}
	return words
}

// storyText is a story as plain text, its parts under their headings, in the form
// that import reads again.
func storyText(story *scenario.Scenario) string {
	parts := []string{"# " + story.Title}
	if story.Question != "" {
		parts = append(parts, "Question: "+story.Question)
	}
	if story.Principle != "" {
		parts = append(parts, "Principle: "+story.Principle)
	}
	for _, section := range story.Told() {
		parts = append(parts, section.Title()+":\n"+story.Part(section).Example)
	}
	return strings.Join(parts, "\n\n")
}

const aboutNew = `Write a story of your own: you are asked one question at a time, with the coach
beside you. Anything can be left for later. The story is a file in stories/ of
your data folder and is kept while you type; with its ID you go on with it.`

func newCommand(streams Streams, opts *options) *cobra.Command {
	return &cobra.Command{
		Use:   "new [ID]",
		Short: "Write a story of your own, one question at a time",
		Long:  aboutNew,
		Args:  atMostOneID,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := refuseDumb("new", "write the story into a text file, and starcoach import FILE makes it one of yours", os.Getenv); err != nil {
				return err
			}
			p, err := newProgram(opts, "", "")
			if err != nil {
				return err
			}
			if len(args) == 0 {
				p.routes = []ui.Route{ui.ToPicker{}, ui.ToStory{}}
				return p.play(streams)
			}
			if _, err := openNamed(p.deps.Library, args[0]); err != nil {
				return err
			}
			path, own := p.deps.Library.Path(args[0])
			if !own {
				return usage("%s is no story of your own, so that it can't be written on", scenario.CleanLine(args[0]))
			}
			p.routes = []ui.Route{ui.ToPicker{}, ui.ToModes{ID: args[0]}, ui.ToStory{Path: path, Modes: true}}
			return p.play(streams)
		},
		ValidArgsFunction: completeID(func() []string { return ownIDs(opts) }),
	}
}

func ownIDs(opts *options) []string {
	library, err := openLibrary(opts)
	if err != nil {
		return nil
	}
	var ids []string
	listing := library.List()
	for i := range listing.Entries {
		if entry := &listing.Entries[i]; entry.Own {
			ids = append(ids, entry.ID+"\t"+entry.Title)
		}
	}
	return ids
}
