import type { Descriptions } from "./describe.js";

export const DESCRIPTIONS: Readonly<Record<string, Descriptions>> = {};
