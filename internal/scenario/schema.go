package scenario

import (
	"bytes"
	"encoding/json"
)

// Schema is the form of a scenario file as a JSON Schema, draft 2020-12, for
// editors that complete and check while one writes; own asks for that of a
// candidate's own story. It says what Decode and DecodeOwn say, as far as a
// schema can. It can't tell
//
//   - whether signals and quotes occur in the texts they are from,
//   - whether choices and levels differ,
//   - whether a range of durations begins with the shorter one,
//
// and it counts characters where they count bytes.
func Schema(own bool) []byte {
	// The schema holds no value that can't be encoded.
	encoded, _ := json.Marshal(schemaForm{own}.file())
	var indented bytes.Buffer
	_ = json.Indent(&indented, encoded, "", "  ")
	indented.WriteByte('\n')
	return indented.Bytes()
}

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			out.WriteByte(',')
		}
		key, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		var value bytes.Buffer
		encoder := json.NewEncoder(&value)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(m.value); err != nil {
			return nil, err
		}
		out.Write(key)
		out.WriteByte(':')
		out.Write(bytes.TrimSpace(value.Bytes()))
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// schemaForm builds the schema of one of the two forms.
type schemaForm struct{ own bool }

// need says when a key has to be there.
type need int

const (
	always  need = iota
	shipped      // may be left out in an own story
	never
)

// key is one key of a mapping.
type key struct {
	name string
	need need
	form object
}

// mapping is the schema of a mapping with these keys and no others.
func (s schemaForm) mapping(keys ...key) object {
	properties, required := object{}, []string{}
	for _, k := range keys {
		must := k.need == always || k.need == shipped && !s.own
		if must {
			required = append(required, k.name)
		} else if s.own {
			// What is written down with nothing behind it counts as left out.
			k.form = orUnfilled(k.form)
		}
		properties = append(properties, member{k.name, k.form})
	}
	return object{
		{"type", "object"},
		{"properties", properties},
		{"required", required},
		{"additionalProperties", false},
	}
}

// orUnfilled allows for a value that says nothing; the description stays outside.
func orUnfilled(form object) object {
	described := object{}
	if len(form) > 0 && form[0].key == "description" {
		described, form = form[:1:1], form[1:]
	}
	return append(described, member{"anyOf", []object{form, ref("unfilled")}})
}

func ref(name string) object { return object{{"$ref", "#/$defs/" + name}} }

// described puts a description before a schema.
func described(text string, form object) object {
	return append(object{{"description", text}}, form...)
}

// list is the schema of a list.
func list(least, most int, item object) object {
	form := object{{"type", "array"}}
	if least > 0 {
		form = append(form, member{"minItems", least})
	}
	return append(form, member{"maxItems", most}, member{"items", item})
}

// written is the schema of a text. A number or a boolean without quotation marks
// is taken as it stands.
func written(f form) object {
	return object{
		{"type", []string{"string", "number", "boolean"}},
		{"pattern", `\S`},
		{"maxLength", f.most},
	}
}

// The durations that checkDuration takes, written with up to four digits each.
const (
	targetPattern = `(0{0,3}[5-9]|0{0,2}[1-9][0-9]|0?[1-5][0-9]{2}|0?600)s` +
		`|0{1,4}m(0{0,3}[5-9]|0{0,2}[1-5][0-9])s` +
		`|0{0,3}[1-9]m(0{0,2}[0-5]?[0-9]s)?|0{0,2}10m(0{1,4}s)?`
	lengthPattern = `(0{0,3}[5-9]|0{0,2}[1-9][0-9]|0?[1-9][0-9]{2}|1[0-7][0-9]{2}|1800)s` +
		`|0{1,4}m(0{0,3}[5-9]|0{0,2}[1-5][0-9])s` +
		`|(0{0,3}[1-9]|0{0,2}[12][0-9])m(0{0,2}[0-5]?[0-9]s)?|0{0,2}30m(0{1,4}s)?`
)

func (s schemaForm) definitions() object {
	definitions := object{
		{"prose", written(prose)},
		{"line", written(heading)},
		{"phrase", written(phrase)},
		{"label", written(label)},
		{"target", object{
			{"type", "string"},
			{"pattern", "^(" + targetPattern + ")$"},
			{"examples", []string{"30s", "1m30s", "2m"}},
		}},
		{"length", object{
			{"type", "string"},
			{"pattern", `^\s*(` + lengthPattern + `)\s*(-\s*(` + lengthPattern + `)\s*)?$`},
			{"examples", []string{"2m", "2m30s-3m"}},
		}},
		{"score", object{{"anyOf", []object{
			{{"type", "integer"}, {"minimum", 1}, {"maximum", 5}},
			{{"type", "string"}, {"pattern", "^[+]?0*[1-5]$"}},
		}}}},
	}
	if s.own {
		definitions = append(definitions, member{"unfilled", object{
			{"description", "Not filled in yet."},
			{"anyOf", []object{
				{{"type", "null"}},
				{{"type", "string"}, {"pattern", `^\s*$`}},
				{{"type", "array"}, {"maxItems", 0}},
				{{"type", "object"}, {"maxProperties", 0}},
			}},
		}})
	}
	return definitions
}
