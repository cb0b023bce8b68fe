package scenario

import (
	"encoding/binary"
	"hash/crc32"
	"time"
)

// indexMark begins every index; another form of it has another mark.
const indexMark = "starcoach index 1\n"

// castagnoli is the sum that processors have an instruction for.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// encode writes the index: the mark, a sum of what follows, the stamp, and the
// files, each text and list behind its length. All texts of an index that is read
// are parts of one string: ten thousand heads take some milliseconds that way,
// where encoding/gob or JSON would take longer than the whole start may.
func (i *headIndex) encode(stamp string) []byte {
	w := indexWriter{}
	w.text(stamp)
	w.count(len(i.listing.Broken))
	for n := range i.listing.Broken {
		w.broken(&i.listing.Broken[n])
	}
	w.count(len(i.listing.Entries))
	for n := range i.listing.Entries {
		w.entry(&i.listing.Entries[n])
	}
	w.count(len(i.files))
	for n := range i.files {
		w.file(&i.files[n])
	}
	return sealed(w.data)
}

// sealed is the body of an index behind the mark and its sum.
func sealed(body []byte) []byte {
	sum := binary.LittleEndian.AppendUint32([]byte(indexMark), crc32.Checksum(body, castagnoli))
	return append(sum, body...)
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

// decodeIndex reads the listing of an index, and says whether it is whole and has
// the stamp.
func decodeIndex(written, stamp string) (*headIndex, bool) {
	const sumLength = 4
	start := len(indexMark) + sumLength
	if len(written) < start || written[:len(indexMark)] != indexMark ||
		sumOf(written[start:]) != binary.LittleEndian.Uint32([]byte(written[len(indexMark):start])) {
		return nil, false
	}
	r := indexReader{rest: written[start:]}
	if r.text() != stamp || r.failed {
		return nil, false
	}
	read := &headIndex{}
	if broken := r.count(); broken > 0 {
		read.listing.Broken = make([]Broken, broken)
	}
	for n := range read.listing.Broken {
		read.listing.Broken[n] = *r.broken()
	}
	if entries := r.count(); entries > 0 {
		read.listing.Entries = make([]Entry, entries)
	}
	for n := range read.listing.Entries {
		r.entry(&read.listing.Entries[n])
	}
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

func (r *indexReader) broken() *Broken {
	b := &Broken{}
	d := &b.First
	for _, text := range []*string{&b.File, &b.Path, &d.File, &d.Path, &d.Rule, &d.Problem, &d.Remedy} {
		*text = r.text()
	}
	b.More, d.Line, d.Column = r.whole(), r.whole(), r.whole()
	return b
}

func (r *indexReader) entry(e *Entry) {
	r.head(&e.Head)
	e.File, e.Mine, e.Hides = r.text(), r.flag(), r.texts()
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
		f.whole = r.broken()
	}
	if r.flag() {
		f.read.broken = r.broken()
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
