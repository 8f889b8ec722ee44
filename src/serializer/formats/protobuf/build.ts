import { SerializationError } from "../../error.js";
import type {
  EnumType,
  LiteralType,
  MapType,
  ObjectType,
  RecordType,
  TupleType,
  UnionOption,
  UnionType,
  WirePlan,
  WireType,
} from "../../plan.js";
import type { LockedMessage, ProtoLock, Reserved } from "./lock.js";
import { lockEnum, lockMessage, nullKey, valueKey } from "./lock-of.js";
import type { ProtoEnum, ProtoMessage, ProtoModel, ProtoSlot, ProtoType } from "./model.js";
import { constantName, fieldName, Names, typeName } from "./names.js";
import { type Claim, number } from "./numbering.js";
import { type Draft, mapKeyOf, NUMBERS, STRING, slotOf } from "./slot.js";

/** Key of the map of the keys a loose object has beside its fields. */
const OTHER_KEYS = "[key: string]";
const NO_RESERVED: Reserved = { numbers: [], names: [] };

export interface BuildOptions {
  /** Default `tocsin`. */
  readonly package?: string | undefined;
  /** Name of the root message where the schema has none. Default `Root`. */
  readonly root?: string | undefined;
  /** Whether required scalars tell zero from absent, at the price of a tag for each zero. Default `implicit`. */
  readonly presence?: "implicit" | "explicit" | undefined;
  readonly lock?: ProtoLock | undefined;
}

/** A message that is being built: recursive schemas refer to it before its slots are known. */
interface OpenMessage {
  name: string;
  role: ProtoMessage["role"];
  slots: ProtoSlot[];
  rest: ProtoSlot | undefined;
  union: UnionType | undefined;
  reserved: Reserved;
}

/** Messages, enums and numbers of a plan. */
export function buildModel(plan: WirePlan, options: BuildOptions = {}): ProtoModel {
  return new ModelBuilder(options).build(plan);
}

class ModelBuilder {
  readonly #options: BuildOptions;
  readonly #lock: ProtoLock | undefined;
  readonly #names = new Names();
  readonly #constants = new Names();
  readonly #messages: OpenMessage[] = [];
  readonly #enums: ProtoEnum[] = [];
  readonly #byType = new Map<WireType, ProtoType>();
  /** Boxes by the type in them and what its absence means. */
  readonly #boxes = new Map<WireType, Map<string, ProtoType>>();

  constructor(options: BuildOptions) {
    this.#options = options;
    this.#lock = options.lock;
  }

  build(plan: WirePlan): ProtoModel {
    const name = plan.name ?? this.#options.root ?? this.#lock?.root ?? "Root";
    const root = this.#root(plan, name);
    const packageName = this.#options.package ?? this.#lock?.package ?? "tocsin";
    return {
      package: packageName,
      root,
      messages: this.#messages,
      enums: this.#enums,
      lock: {
        version: 1,
        package: packageName,
        root: root.name,
        messages: {
          ...Object.fromEntries(this.#messages.map((message) => [message.name, lockMessage(message)])),
          ...this.#retiredMessages(),
        },
        enums: {
          ...Object.fromEntries(this.#enums.map((each) => [each.name, lockEnum(each)])),
          ...this.#retiredEnums(),
        },
      },
    };
  }

  /** Objects, tuples and unions that are always there are the root themselves, the rest stands in a box. */
  #root(plan: WirePlan, name: string): ProtoMessage {
    const isMessage =
      ["object", "tuple", "union"].includes(plan.type.kind) && !plan.optional && !plan.nullable;
    const type = isMessage ? this.#core(plan, name) : this.#box(plan, name);
    // Both make messages of what is left.
    return type.kind === "message" ? type.message : fail("a root without message");
  }

  #retiredMessages(): Record<string, LockedMessage> {
    const live = new Set(this.#messages.map(({ name }) => name));
    const gone = Object.entries(this.#lock?.messages ?? {}).filter(([name]) => !live.has(name));
    return Object.fromEntries(gone.map(([name, message]) => [name, { ...message, retired: true }]));
  }

  #retiredEnums(): ProtoLock["enums"] {
    const live = new Set(this.#enums.map(({ name }) => name));
    const gone = Object.entries(this.#lock?.enums ?? {}).filter(([name]) => !live.has(name));
    return Object.fromEntries(gone.map(([name, each]) => [name, { ...each, retired: true }]));
  }

  /** The type of a value that is there: flags of the plan are for the slot. */
  #core(plan: WirePlan, context: string): ProtoType {
    const { type } = plan;
    const known = this.#byType.get(type);
    if (known !== undefined) return known;
    const name = plan.name ?? context;
    switch (type.kind) {
      case "string":
        return { kind: "scalar", name: "string", as: "string" };
      case "boolean":
        return { kind: "scalar", name: "bool", as: "boolean" };
      case "bytes":
        return { kind: "scalar", name: "bytes", as: "bytes" };
      case "number":
        return { kind: "scalar", name: NUMBERS[type.width], as: "number" };
      case "bigint":
        return { kind: "scalar", name: type.width === "unbounded" ? "string" : type.width, as: "bigint" };
      case "date":
        return { kind: "timestamp" };
      case "any":
        return { kind: "value" };
      case "null":
      case "undefined":
      case "never":
        return { kind: "null" };
      case "enum":
      case "literal":
        return this.#enum(type, name);
      case "array":
      case "set":
      case "record":
      case "map":
        return this.#box({ ...plan, optional: false, nullable: false }, name);
      case "tuple":
      case "object":
      case "union":
        return this.#message(type, name);
      default:
        return type satisfies never;
    }
  }

  /** The type of a value in a list, a map or a union, where nothing may be absent. */
  #element(plan: WirePlan, context: string): ProtoType {
    const isBare = !plan.optional && !plan.nullable;
    return isBare || plan.type.kind === "any" ? this.#core(plan, context) : this.#box(plan, context);
  }

  #open(role: ProtoMessage["role"], context: string): OpenMessage {
    const message: OpenMessage = {
      name: this.#names.take(typeName(context)),
      role,
      slots: [],
      rest: undefined,
      union: undefined,
      reserved: NO_RESERVED,
    };
    this.#messages.push(message);
    return message;
  }

  #box(plan: WirePlan, context: string): ProtoType {
    const flags = `${plan.optional} ${plan.nullable}`;
    const boxes = this.#boxes.get(plan.type) ?? new Map<string, ProtoType>();
    this.#boxes.set(plan.type, boxes);
    const known = boxes.get(flags);
    if (known !== undefined) return known;
    const message = this.#open("box", context);
    const type: ProtoType = { kind: "message", message };
    boxes.set(flags, type);
    this.#fill(message, [this.#draft("value", plan, `${message.name}_Value`)], undefined);
    return type;
  }

  #message(type: ObjectType | TupleType | UnionType, context: string): ProtoType {
    const message = this.#open(type.kind, context);
    const proto: ProtoType = { kind: "message", message };
    this.#byType.set(type, proto);
    if (type.kind === "object") this.#object(message, type);
    else if (type.kind === "tuple") this.#tuple(message, type);
    else this.#union(message, type);
    return proto;
  }

  #object(message: OpenMessage, { fields, catchall }: ObjectType): void {
    const drafts = fields.map(({ name, plan }) => this.#draft(name, plan, `${message.name}_${name}`));
    const rest =
      catchall === undefined
        ? undefined
        : ({
            key: OTHER_KEYS,
            hintedName: "other_keys",
            presence: "map",
            type: this.#element(catchall, `${message.name}_Other`),
            mapKey: STRING,
            collection: "record",
          } as const);
    this.#fill(message, drafts, rest);
  }

  #tuple(message: OpenMessage, { items, rest }: TupleType): void {
    const drafts = items.map((plan, index) =>
      this.#draft(`item_${index}`, plan, `${message.name}_Item${index}`),
    );
    const further =
      rest === undefined
        ? undefined
        : ({
            key: "rest",
            presence: "list",
            type: this.#element(rest, `${message.name}_Rest`),
            collection: "array",
          } as const);
    this.#fill(message, drafts, further);
  }

  #union(message: OpenMessage, type: UnionType): void {
    message.union = type;
    const keys = new Names();
    const drafts = type.options.map((option): Draft => {
      const key = keys.take(fieldName(optionName(option)));
      return {
        key,
        presence: "required",
        type: this.#element(option.plan, `${message.name}_${key}`),
        hintedNumber: option.plan.hints.proto?.number,
        isMember: true,
      };
    });
    this.#fill(message, drafts, undefined);
  }

  #entry(type: MapType, context: string): ProtoType {
    const message = this.#open("entry", `${context}_Entry`);
    const drafts = [
      this.#draft("key", type.key, `${message.name}_Key`),
      this.#draft("value", type.value, `${message.name}_Value`),
    ];
    this.#fill(message, drafts, undefined);
    return { kind: "message", message };
  }

  #draft(key: string, plan: WirePlan, context: string): Draft {
    const { type, optional, nullable, hints } = plan;
    const common = { key, hintedNumber: hints.proto?.number, hintedName: hints.proto?.name };
    if (!optional && !nullable) {
      if (type.kind === "array" || type.kind === "set") {
        return {
          ...common,
          presence: "list",
          type: this.#element(type.item, context),
          collection: type.kind,
        };
      }
      if (type.kind === "record" || type.kind === "map")
        return { ...common, ...this.#mapDraft(type, context) };
    }
    const proto = this.#core(plan, context);
    return { ...common, presence: this.#presence(plan, proto), type: proto };
  }

  #mapDraft(type: RecordType | MapType, context: string): Pick<Draft, "presence" | "type"> & Partial<Draft> {
    const mapKey = type.kind === "record" ? STRING : mapKeyOf(type.key);
    if (mapKey === undefined && type.kind === "map") {
      return { presence: "list", type: this.#entry(type, context), collection: "pairs" };
    }
    return {
      presence: "map",
      type: this.#element(type.value, context),
      mapKey: mapKey ?? STRING,
      collection: type.kind,
    };
  }

  #presence({ type, optional, nullable }: WirePlan, proto: ProtoType): ProtoSlot["presence"] {
    if (type.kind === "any") return optional ? "optional" : "required";
    if (optional) return nullable ? "nullish" : "optional";
    if (nullable) return "nullable";
    return proto.kind === "scalar" && this.#options.presence !== "explicit" ? "zero" : "required";
  }

  #enum(type: EnumType | LiteralType, context: string): ProtoType {
    const name = this.#names.take(typeName(context));
    const prefix = constantName(name);
    const locked = own(this.#lock?.enums, name);
    // Values of enums share the names of the package: the zero of an enum must not meet a value of another.
    const zero = `${prefix}_UNSPECIFIED`;
    this.#constants.keep(zero);
    const claims = type.values.map((value): Claim => {
      const text = constantName(String(value)) || "EMPTY";
      const sign = typeof value !== "string" && Number(value) < 0 ? "MINUS_" : "";
      return { key: valueKey(value), name: `${prefix}_${sign}${text}` };
    });
    const { holders, reserved } = number(claims, locked?.values, locked?.reserved, this.#constants);
    const values = type.values.flatMap((value, index) => {
      const holder = holders[index];
      return holder === undefined ? [] : [{ ...holder, value }];
    });
    const made: ProtoEnum = { name, values, reserved };
    this.#enums.push(made);
    const proto: ProtoType = { kind: "enum", enum: made };
    this.#byType.set(type, proto);
    return proto;
  }

  /** Gives the drafts their numbers. */
  #fill(message: OpenMessage, drafts: readonly Draft[], rest: Draft | undefined): void {
    const all = rest === undefined ? drafts : [...drafts, rest];
    const claims = all.flatMap((draft): Claim[] => {
      const name = fieldName(draft.hintedName ?? draft.key);
      const own = { key: draft.key, name, number: draft.hintedNumber };
      if (draft.presence !== "nullish") return [own];
      return [own, { key: nullKey(draft.key), name: `${name}_null` }];
    });
    const locked = own(this.#lock?.messages, message.name);
    const { holders, reserved } = number(claims, locked?.fields, locked?.reserved);
    const byKey = new Map(claims.map(({ key }, index) => [key, holders[index]]));
    // Names of oneofs share those of the fields.
    const names = new Names();
    for (const { name } of holders) names.keep(name);
    const unionName = names.take("kind");
    const slots = all.map((draft) => {
      const holder = byKey.get(draft.key) ?? fail("a field without number");
      const oneof = draft.isMember === true ? unionName : names.take(`${holder.name}_kind`);
      return slotOf(draft, holder, byKey.get(nullKey(draft.key)), oneof);
    });
    message.reserved = reserved;
    message.slots.push(...slots.slice(0, drafts.length));
    message.rest = rest === undefined ? undefined : slots.at(-1);
  }
}

function optionName({ plan, tags }: UnionOption): string {
  const tag = tags.map(String).join("_or_");
  return tag === "" ? (plan.name ?? plan.type.kind) : tag;
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function fail(reason: string): never {
  throw new SerializationError("unsupported", reason, { format: "protobuf", direction: "encode" });
}
