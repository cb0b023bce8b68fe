package scenario

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"time"
)

// indexMark begins every index; another form of it has another mark.
const indexMark = "starcoach index 2\n"

// glance is how many entries, and how many broken files, an index begins with:
// more than any screen has rows. glanceLength is what they have room in, in bytes;
// where they are longer than usual, the whole index is read at once.
const (
	glance       = 256
	glanceLength = 256 << 10
)

// maxIndex bounds how much is read as an index, in bytes: that of ten thousand
// files has four millions.
const maxIndex = 64 << 20

// castagnoli is the sum that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// encode writes the index: the mark, what a first screen shows, and the rest,
// each behind its length and its sum. Each text and list stands behind its length.
// All texts of an index that is read are parts of one string: ten thousand heads
// take some milliseconds that way, where encoding/gob or JSON would take longer
// than the whole start may.
func (i *headIndex) encode(stamp string) []byte {
	first, rest := indexWriter{}, indexWriter{}
	first.text(stamp)
	first.count(len(i.listing.Entries))
	first.count(len(i.listing.Broken))
	for n := range i.listing.Entries {
		if n < glance {
			first.entry(&i.listing.Entries[n])
		} else {
			rest.entry(&i.listing.Entries[n])
		}
	}
	for n := range i.listing.Broken {
		if n < glance {
			first.broken(&i.listing.Broken[n])
		} else {
			rest.broken(&i.listing.Broken[n])
		}
	}
	rest.count(len(i.files))
	for n := range i.files {
		rest.file(&i.files[n])
	}
	return sealed(first.data, rest.data)
}

// sealed is an index of the parts.
func sealed(parts ...[]byte) []byte {
	all := []byte(indexMark)
	for _, part := range parts {
		all = binary.LittleEndian.AppendUint32(all, uint32(len(part))) //nolint:gosec // it is a few millions
		all = binary.LittleEndian.AppendUint32(all, crc32.Checksum(part, castagnoli))
		all = append(all, part...)
	}
	return all
}

// unsealed cuts the first part off, and says whether it is whole.
func unsealed(parts string) (part, rest string, ok bool) {
	const head = 8
	if len(parts) < head {
		return "", "", false
	}
	length := binary.LittleEndian.Uint32([]byte(parts[:head]))
	sum := binary.LittleEndian.Uint32([]byte(parts[head/2 : head]))
	if parts = parts[head:]; uint64(length) > uint64(len(parts)) {
		return "", "", false
	}
	part, rest = parts[:length], parts[length:]
	return part, rest, sumOf(part) == sum
}

type indexWriter struct{ data []byte }

func (w *indexWriter) number(n int64) { w.data = binary.AppendVarint(w.data, n) }

func (w *indexWriter) count(n int) { w.data = binary.AppendUvarint(w.data, uint64(max(n, 0))) }

func (w *indexWriter) text(text string) {
	w.count(len(text))
	w.data = append(w.data, text...)
}

func (w *indexWriter) texts(all []string) {
	w.count(len(all))
	for _, text := range all {
		w.text(text)
	}
}

func (w *indexWriter) flag(set bool) {
	if set {
		w.count(1)
	} else {
		w.count(0)
	}
}

func (w *indexWriter) broken(b *Broken) {
	d := &b.First
	for _, text := range []string{b.File, b.Path, d.File, d.Path, d.Rule, d.Problem, d.Remedy} {
		w.text(text)
	}
	w.count(b.More)
	w.count(d.Line)
	w.count(d.Column)
}

func (w *indexWriter) entry(e *Entry) {
	w.head(&e.Head)
	w.text(e.File)
	w.text(e.Path)
	w.flag(e.Mine)
	w.texts(e.Hides)
}

func (w *indexWriter) head(head *Head) {
	for _, text := range []string{head.ID, head.Title, head.Collection, head.Principle, head.Question, head.Role} {
		w.text(text)
	}
	w.texts(head.Tags)
	w.flag(head.Own)
	for _, target := range head.Targets {
		w.number(int64(target))
	}
	w.number(int64(head.Total))
}

func (w *indexWriter) file(f *indexed) {
	w.count(f.source)
	w.text(f.path)
	w.number(f.size)
	w.number(f.modified)
	w.text(f.file)
	w.flag(f.checked)
	w.flag(f.whole != nil)
	if f.whole != nil {
		w.broken(f.whole)
	}
	w.flag(f.read.broken != nil)
	if f.read.broken != nil {
		w.broken(f.read.broken)
		return
	}
	w.count(f.entry)
	if f.entry == 0 {
		w.head(&f.read.head)
	}
}

// beginIndex reads what an index begins with, of which more may follow. It says
// whether that is whole and has the stamp; rest is what follows.
func beginIndex(written, stamp string) (begun *headIndex, rest string) {
	parts, marked := strings.CutPrefix(written, indexMark)
	first, rest, ok := unsealed(parts)
	r := indexReader{rest: first}
	if !marked || !ok || r.text() != stamp || r.failed {
		return nil, ""
	}
	begun = &headIndex{counted: Counts{Entries: r.whole(), Broken: r.whole()}}
	r.listing(&begun.listing, Counts{min(begun.counted.Entries, glance), min(begun.counted.Broken, glance)})
	if r.failed {
		return nil, ""
	}
	return begun, rest
}

// decodeIndex reads the listing of an index, and says whether it is whole and has
// the stamp.
func decodeIndex(written, stamp string) (*headIndex, bool) {
	read, rest := beginIndex(written, stamp)
	if read == nil {
		return nil, false
	}
	part, after, ok := unsealed(rest)
	if !ok || after != "" {
		return nil, false
	}
	r := indexReader{rest: part}
	r.listing(&read.listing, read.counted)
	read.rest = r.rest
	return read, !r.failed
}

// decodeFiles reads what is written down of the files, unless it was before.
func (i *headIndex) decodeFiles() {
	if i.rest == "" {
		return
	}
	r := indexReader{rest: i.rest}
	i.rest = ""
	i.files = make([]indexed, r.count())
	for n := range i.files {
		r.file(&i.files[n], i.listing.Entries)
	}
	if r.failed {
		i.files = nil
	}
}

// sumOf takes a text piece by piece: the sum wants bytes, and the whole would have
// to be copied.
func sumOf(text string) uint32 {
	var piece [8192]byte
	sum := uint32(0)
	for text != "" {
		n := copy(piece[:], text)
		sum = crc32.Update(sum, castagnoli, piece[:n])
		text = text[n:]
	}
	return sum
}

// indexReader takes an index apart. Once something was not as it should be,
// failed is true and everything else is empty.
type indexReader struct {
	rest   string
	failed bool
	slab   []string // where texts finds room for its lists
}

func (r *indexReader) fail() {
	r.rest, r.failed = "", true
}

func (r *indexReader) unsigned() uint64 {
	var value uint64
	for i := range min(len(r.rest), binary.MaxVarintLen64) {
		b := r.rest[i]
		value |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			r.rest = r.rest[i+1:]
			return value
		}
	}
	r.fail()
	return 0
}

func (r *indexReader) number() int64 {
	value := r.unsigned()
	return int64(value>>1) ^ -int64(value&1) //nolint:gosec // undoes AppendVarint
}

// count reads how many there are of something that takes a byte or more.
func (r *indexReader) count() int {
	n := r.unsigned()
	if n > uint64(len(r.rest)) {
		r.fail()
		return 0
	}
	return int(n) //nolint:gosec // it is no more than what there is
}

// whole reads a number that stands for nothing that follows.
func (r *indexReader) whole() int {
	const most = 1 << 30
	return int(min(r.unsigned(), most)) //nolint:gosec // it is bounded
}

func (r *indexReader) flag() bool { return r.unsigned() == 1 }

func (r *indexReader) text() string {
	length := r.count()
	text := r.rest[:length]
	r.rest = r.rest[length:]
	return text
}

func (r *indexReader) texts() []string {
	const room = 1024
	n := r.count()
	if n == 0 {
		return nil
	}
	if len(r.slab) < n {
		r.slab = make([]string, max(n, room))
	}
	all := r.slab[:n:n]
	r.slab = r.slab[n:]
	for i := range all {
		all[i] = r.text()
	}
	return all
}

// listing reads on until a listing has as much as it should.
func (r *indexReader) listing(listing *Listing, counts Counts) {
	if counts.Entries+counts.Broken > len(listing.Entries)+len(listing.Broken)+len(r.rest) {
		r.fail()
		return
	}
	listing.Entries = slices.Grow(listing.Entries, counts.Entries-len(listing.Entries))
	for n := len(listing.Entries); n < counts.Entries; n++ {
		listing.Entries = listing.Entries[:n+1]
		r.entry(&listing.Entries[n])
	}
	listing.Broken = slices.Grow(listing.Broken, counts.Broken-len(listing.Broken))
	for n := len(listing.Broken); n < counts.Broken; n++ {
		listing.Broken = listing.Broken[:n+1]
		r.broken(&listing.Broken[n])
	}
}

func (r *indexReader) broken(b *Broken) {
	d := &b.First
	for _, text := range []*string{&b.File, &b.Path, &d.File, &d.Path, &d.Rule, &d.Problem, &d.Remedy} {
		*text = r.text()
	}
	b.More, d.Line, d.Column = r.whole(), r.whole(), r.whole()
}

func (r *indexReader) entry(e *Entry) {
	r.head(&e.Head)
	e.File, e.Path, e.Mine, e.Hides = r.text(), r.text(), r.flag(), r.texts()
}

func (r *indexReader) head(head *Head) {
	for _, text := range []*string{&head.ID, &head.Title, &head.Collection, &head.Principle, &head.Question, &head.Role} {
		*text = r.text()
	}
	head.Tags, head.Own = r.texts(), r.flag()
	for i := range head.Targets {
		head.Targets[i] = time.Duration(r.number())
	}
	head.Total = time.Duration(r.number())
}

func (r *indexReader) file(f *indexed, entries []Entry) {
	f.source = r.whole()
	f.path, f.size, f.modified, f.file = r.text(), r.number(), r.number(), r.text()
	f.checked = r.flag()
	if r.flag() {
		f.whole = &Broken{}
		r.broken(f.whole)
	}
	if r.flag() {
		f.read.broken = &Broken{}
		r.broken(f.read.broken)
		return
	}
	switch f.entry = r.whole(); {
	case f.entry == 0:
		r.head(&f.read.head)
	case f.entry <= len(entries):
		f.read.head = entries[f.entry-1].Head
	default:
		r.fail()
	}
}
