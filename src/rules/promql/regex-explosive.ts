import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher, regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const regexExplosive = defineRule({
  id: "promql/regex-explosive",
  layer: "security",
  summary: "Disallow regular expressions that repeat repetitions.",
  help: "RE2 copies what is repeated {n} times, and engines that backtrack, such as those of dashboards and tests, take exponential time for (a+)+. Write the repetition once.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: {
    nested: "a repetition is repeated in {matcher}",
    copies: {
      text: "{matcher} is copied {count} times when it is compiled; the limit is {limit}",
      severity: "warning",
    },
  },
  options: z.strictObject({
    /** Most copies that counted repetitions may make of a part of the pattern. Prometheus refuses over 1000. */
    maxCopies: z.int().positive().default(200),
  }),
  examples: [
    {
      title: "a repetition of a repetition",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"(?:[a-z]+)+"} == 0\n',
      expect: ["5:23 nested"],
    },
    {
      title: "many copies",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"(?:[a-z]{20}-){30}"} == 0\n',
      expect: ["5:23 copies"],
    },
    {
      title: "repetitions beside each other",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"api(?:-[a-z]+)*"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const known = new Map<string, Group>();
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher } of regexMatchersOf(expression)) {
        const repetitions = known.get(matcher.value) ?? repetitionsOf(matcher.value);
        known.set(matcher.value, repetitions);
        const { isNested, copies } = repetitions;
        if (copies <= options.maxCopies && !isNested) continue;
        const place = { path, alsoAt, span: matcher.valueSpan };
        const data = { matcher: describeMatcher(matcher) };
        if (copies > options.maxCopies)
          report("copies", place, { ...data, count: copies, limit: options.maxCopies });
        else report("nested", place, data);
      }
    }
  },
});

/** A group while it is read, or any other part a quantifier can follow. */
interface Part {
  /** A branch begins and ends with an unbounded repetition, so that repeating it splits a value in many ways. */
  readonly isAmbiguous: boolean;
  /** How often the innermost part is copied: the product of the counts around it. */
  readonly copies: number;
}

interface Group extends Part {
  isAmbiguous: boolean;
  copies: number;
  /** An ambiguous part in it is repeated. */
  isNested: boolean;
  /** Parts of the branch so far. */
  parts: number;
  beginsRepeated: boolean;
  endsRepeated: boolean;
}

// An escape, a quotation, a class, the beginning or end of a group, a bar, a quantifier, or any other character.
const PART =
  /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]?|(?<open>\((?:\?(?:P?<\w+>|[a-zA-Z-]*:?))?)|(?<close>\))|(?<bar>\|)|(?<unbounded>[*+]|\{\d+,\})|\{(?<count>\d{1,4})(?:,(?<max>\d{1,4}))?\}|(?<optional>\?)|[\s\S]/g;
const SINGLE: Part = { isAmbiguous: false, copies: 1 };

/** Reads a pattern that RE2 has accepted. */
function repetitionsOf(pattern: string): Group {
  const around: Group[] = [];
  let group = newGroup();
  let last: Part = SINGLE;
  for (const { groups: found = {} } of pattern.matchAll(PART)) {
    if (found["open"] !== undefined) {
      around.push(group);
      group = newGroup();
    } else if (found["close"] !== undefined) {
      endBranch(group);
      last = group;
      group = withGroup(around.pop() ?? newGroup(), group);
    } else if (found["bar"] !== undefined) {
      endBranch(group);
    } else if (found["unbounded"] !== undefined) {
      group.isNested ||= last.isAmbiguous;
      group.beginsRepeated ||= group.parts === 1;
      group.endsRepeated = true;
    } else if (found["count"] !== undefined) {
      group.copies = Math.max(group.copies, last.copies * Number(found["max"] ?? found["count"]));
    } else if (found["optional"] === undefined) {
      last = SINGLE;
      addPart(group);
    }
  }
  return group;
}

function newGroup(): Group {
  return {
    isAmbiguous: false,
    copies: 1,
    isNested: false,
    parts: 0,
    beginsRepeated: false,
    endsRepeated: false,
  };
}

function addPart(group: Group): void {
  group.parts += 1;
  group.endsRepeated = false;
}

function endBranch(group: Group): void {
  group.isAmbiguous ||= group.beginsRepeated && group.endsRepeated;
  group.parts = 0;
  group.beginsRepeated = false;
}

function withGroup(outer: Group, inner: Group): Group {
  addPart(outer);
  outer.isNested ||= inner.isNested;
  outer.copies = Math.max(outer.copies, inner.copies);
  return outer;
}
