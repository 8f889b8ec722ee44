import { ARITHMETIC_OPERATORS, type BinaryOperator } from "./ast.js";

export type ArithmeticOperator = (typeof ARITHMETIC_OPERATORS)[number];

/** What Prometheus computes on two numbers (`scalarBinop`): its float64 and its `math.Mod` and `math.Pow` are JavaScript's. */
export function calculate(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
    case "^":
      return left ** right;
    case "atan2":
      return Math.atan2(left, right);
    default:
      return operator satisfies never;
  }
}

const OPERATORS: ReadonlySet<string> = new Set(ARITHMETIC_OPERATORS);

export function isArithmetic(operator: BinaryOperator): operator is ArithmeticOperator {
  return OPERATORS.has(operator);
}
