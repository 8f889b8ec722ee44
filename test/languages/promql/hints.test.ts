import { expect, test } from "vitest";
import { parsePromql } from "../../../src/languages/promql/parser.js";

const hintOf = (text: string): string | undefined => parsePromql(text).errors[0]?.hint;

test.each([
  ["RATE(a[5m])", "did you mean rate? names of functions are in lower case"],
  ["rat(a[5m])", "did you mean rate?"],
  ["summ(a)", "did you mean sum?"],
  ["holt_winters(a[5m], 1, 1)", "renamed double_exponential_smoothing"],
  ["a = b", "write == to compare"],
  ['a{b=="c"}', "one = compares labels"],
  ["a{b=c}", "put the value in quotes"],
  ["sum by x (a)", "put the labels in parentheses"],
  ["a unles b", "did you mean unless?"],
  ["a{b=“c”}", "use straight quotes"],
  ["a =~ 'b'", "=~ compares labels"],
  ["a !~ 'b'", "!~ compares labels"],
  ["a && b", "write `and`"],
  ["a || b", "write `or`"],
  ["rate(a[$__rate_interval])", "replaced by Grafana"],
  ["foo.bar", '{"my.metric"}'],
  ["a;", "leave out the semicolon"],
  ["a}", "no { to close"],
  ['a{b=~"x\\.y"}', "write \\\\."],
  ["a[5M]", "in lower case"],
  ["1.5h", "no fractions"],
  ["1m1h", "from long to short"],
  ["abs(a,)", "remove the comma"],
  ["rate(a)", "such as [5m]"],
  ["abs(a[5m])", "rate() or max_over_time()"],
  ["abs(1)", "with vector()"],
  ["vector(a)", "with scalar()"],
  ["1 > 2", "write > bool"],
  ["a or 1", "vector(1)"],
  ["{}", "add a metric name"],
  ['a{__name__="b"}', "name the metric once"],
  ["sum(a)[5m]", "with a colon"],
  ["a offset 5m[5m]", "after the range"],
  ["sum(a) offset 5m", "right after the selector"],
  ["sum(a) @ 5", "right after the selector"],
  ["a and on(x) group_left b", "leave out group_left"],
  ["1[5m:]", "instant vector"],
])("%s: %s", (text, hint) => {
  expect(hintOf(text)).toContain(hint);
});

test.each([
  "a b",
  "zzzzzzzzzzzzzzzzzzzzzz(a)",
  'a{b="\\q"}',
  "1__0",
  "1e400",
  "abs('a')",
  "a ^",
  "sum(a zzz)",
  "a ~ b",
])("%s has no hint", (text) => {
  expect(parsePromql(text).errors).not.toEqual([]);
  expect(hintOf(text)).toBeUndefined();
});
