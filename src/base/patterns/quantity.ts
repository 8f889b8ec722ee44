/**
 * A quantity of Kubernetes. Its groups are sign, digits before and after the point, and suffix or exponent. The published expression
 * lets an exponent have a fraction, which the parser refuses; this one does not.
 */
export const QUANTITY: RegExp = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
