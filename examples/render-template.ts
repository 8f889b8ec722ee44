/** Renders Go templates: an annotation as Prometheus does, and any text with data and functions of one's own. */
import {
  executeGoTemplate,
  goFunction,
  goString,
  goStringMap,
  renderAnnotation,
  STRING,
} from "tocsin/go-template";

const annotation = renderAnnotation("{{ $labels.job }} answers in {{ $value | humanizeDuration }}", {
  labels: { job: "api" },
  value: 0.25,
});
console.log(annotation.ok ? annotation.value : annotation.error.message);

const broken = renderAnnotation("{{ if gt $value 1 }}slow{{ end }}", { labels: {}, value: 2 });
if (!broken.ok) console.log(`column ${broken.error.column}: ${broken.error.message}`);

const shout = goFunction([STRING], ([text]) => goString(text?.kind === "string" ? `${text.value}!` : ""));
const own = executeGoTemplate(
  "{{ range $k, $v := . }}{{ $k }}={{ shout $v }} {{ end }}",
  goStringMap({ b: "2", a: "1" }),
  {
    functions: new Map([["shout", shout]]),
  },
);
console.log(own.ok ? own.value : own.error.message);
