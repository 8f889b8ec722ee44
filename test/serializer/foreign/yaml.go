// Reads YAML documents as Go programs do: each comes as a 4-byte length and its bytes; for each a line of JSON goes out
// that says what was read, typed. The argument is "v2" or "v3".
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"

	v2 "gopkg.in/yaml.v2"
	v3 "gopkg.in/yaml.v3"
)

type answer struct {
	Read  any    `json:"read,omitempty"`
	Error string `json:"error,omitempty"`
}

func main() {
	in, out := bufio.NewReaderSize(os.Stdin, 1<<20), json.NewEncoder(os.Stdout)
	for {
		var size uint32
		if err := binary.Read(in, binary.BigEndian, &size); err == io.EOF {
			return
		}
		text := make([]byte, size)
		if _, err := io.ReadFull(in, text); err != nil {
			panic(err)
		}
		if err := out.Encode(read(text, os.Args[1])); err != nil {
			panic(err)
		}
	}
}

func read(text []byte, version string) (result answer) {
	defer func() {
		if problem := recover(); problem != nil {
			result = answer{Error: fmt.Sprint("panic: ", problem)}
		}
	}()
	var value any
	unmarshal := v3.Unmarshal
	if version == "v2" {
		unmarshal = func(text []byte, value any) error { return v2.Unmarshal(text, value) }
	}
	if err := unmarshal(text, &value); err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Read: typed(value)}
}

func typed(value any) any {
	switch value := value.(type) {
	case nil:
		return []any{"null"}
	case bool:
		return []any{"bool", value}
	case int, int64, uint64:
		return []any{"int", fmt.Sprint(value)}
	case float64:
		return []any{"float", fmt.Sprintf("%016x", math.Float64bits(value))}
	case string:
		return []any{"text", base64.StdEncoding.EncodeToString([]byte(value))}
	case []any:
		items := []any{}
		for _, item := range value {
			items = append(items, typed(item))
		}
		return []any{"list", items}
	case map[string]any:
		entries := []any{}
		for key, item := range value {
			entries = append(entries, []any{typed(key), typed(item)})
		}
		return []any{"map", entries}
	case map[any]any:
		entries := []any{}
		for key, item := range value {
			entries = append(entries, []any{typed(key), typed(item)})
		}
		return []any{"map", entries}
	default:
		return []any{"other", fmt.Sprintf("%T %v", value, value)}
	}
}
