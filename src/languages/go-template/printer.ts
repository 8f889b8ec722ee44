import type { Command, FieldName, GoTemplateNode, List, Operand, Pipeline } from "./ast.js";
import { quoteGo } from "./strconv.js";

/**
 * The text of a template, which parses to the same tree but for its spans. Trim markers are gone, since what they take
 * away is no longer in the tree.
 */
export function printGoTemplate(root: List): string {
  const printer = new Printer();
  printer.list(root);
  return printer.text;
}

class Printer {
  text = "";

  list({ nodes }: List): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: GoTemplateNode): void {
    switch (node.type) {
      case "text":
        this.text += node.text;
        return;
      case "comment":
        this.#delimited(`/*${node.text}*/`, "");
        return;
      case "action":
        this.#action(printPipeline(node.pipeline));
        return;
      case "if":
      case "with":
        for (const [index, { pipeline, body }] of node.branches.entries()) {
          this.#action(`${index === 0 ? "" : "else "}${node.type} ${printPipeline(pipeline)}`);
          this.list(body);
        }
        this.#end(node.otherwise);
        return;
      case "range":
        this.#action(`range ${printPipeline(node.pipeline)}`);
        this.list(node.body);
        this.#end(node.otherwise);
        return;
      case "break":
      case "continue":
        this.#action(node.type);
        return;
      case "define":
        this.#action(`define ${quoteGo(node.name)}`);
        this.list(node.body);
        this.#end(undefined);
        return;
      case "block":
        this.#action(`block ${quoteGo(node.name)} ${printPipeline(node.pipeline)}`);
        this.list(node.body);
        this.#end(undefined);
        return;
      case "template": {
        const dot = node.pipeline === undefined ? "" : ` ${printPipeline(node.pipeline)}`;
        this.#action(`template ${quoteGo(node.name)}${dot}`);
        return;
      }
    }
    node satisfies never;
  }

  #end(otherwise: List | undefined): void {
    if (otherwise !== undefined) {
      this.#action("else");
      this.list(otherwise);
    }
    this.#action("end");
  }

  #action(content: string): void {
    this.#delimited(content, " ");
  }

  #delimited(content: string, space: string): void {
    // A text that ends with a brace needs a space before the delimiter, which the trim marker takes away again.
    const left = this.text.endsWith("{") ? " {{- " : `{{${space}`;
    this.text += `${left}${content}${space}}}`;
  }
}

/** A pipeline as it stands in an action. */
export function printPipeline({ declarations, isAssignment, commands }: Pipeline): string {
  const names = declarations.map(({ name }) => name).join(", ");
  const assigned = names === "" ? "" : `${names} ${isAssignment ? "=" : ":="} `;
  return assigned + commands.map(printCommand).join(" | ");
}

/** A command as it stands in a pipeline. */
export function printCommand({ operands }: Command): string {
  return operands.map(printOperand).join(" ");
}

/** An operand as it stands in an action. */
export function printOperand(operand: Operand): string {
  switch (operand.type) {
    case "function":
      return operand.name;
    case "dot":
      return ".";
    case "nil":
      return "nil";
    case "bool":
      return String(operand.value);
    case "number":
    case "string":
      return operand.text;
    case "variable":
      return operand.name + printFields(operand.fields);
    case "field":
      return printFields(operand.fields);
    case "chain":
      return printOperand(operand.operand) + printFields(operand.fields);
    case "pipeline":
      return `(${printPipeline(operand)})`;
  }
  return operand satisfies never;
}

function printFields(fields: readonly FieldName[]): string {
  return fields.map(({ name }) => `.${name}`).join("");
}
