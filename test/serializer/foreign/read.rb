# Reads YAML documents as Ruby programs do; what comes in and goes out is as in read.py.

require "base64"
require "date"
require "json"
require "yaml"

CLASSES = [Symbol, Date, Time].freeze

def typed(value)
  case value
  when nil then ["null"]
  when true, false then ["bool", value]
  when Integer then ["int", value.to_s]
  when Float then ["float", [value].pack("G").unpack1("H*")]
  when String then ["text", Base64.strict_encode64(value)]
  when Array then ["list", value.map { |item| typed(item) }]
  when Hash then ["map", value.map { |key, item| [typed(key), typed(item)] }]
  else ["other", value.inspect]
  end
end

def answer(data)
  { read: typed(YAML.safe_load(data, permitted_classes: CLASSES)) }
rescue StandardError => problem # whatever it is, it is what the reader makes of the document
  { error: "#{problem.class}: #{problem.message}" }
end

$stdin.binmode
while (size = $stdin.read(4))
  puts JSON.generate(answer($stdin.read(size.unpack1("N")).force_encoding("UTF-8")))
end
