import { expectTypeOf } from "vitest";
import * as z from "zod";
import type { Actor } from "../../../src/base/mixins/audit.js";
import {
  audit,
  bumpVersion,
  restore,
  softDelete,
  softDeletion,
  tenancy,
  timestamps,
  touch,
  ttl,
  versioning,
} from "../../../src/base/mixins/index.js";
import type { TenantSlug, UserId } from "../../../src/base/types/ids.js";

const schema = z.strictObject({
  name: z.string(),
  ...timestamps,
  ...softDeletion,
  ...audit,
  ...tenancy,
  ...versioning,
  ...ttl,
});
type Thing = z.infer<typeof schema>;

expectTypeOf<Thing["name"]>().toEqualTypeOf<string>();
expectTypeOf<Thing["createdAt"]>().toEqualTypeOf<string>();
expectTypeOf<Thing["deletedBy"]>().toEqualTypeOf<UserId | undefined>();
expectTypeOf<Thing["createdBy"]>().toExtend<Actor>();
expectTypeOf<Thing["tenantId"]>().toEqualTypeOf<TenantSlug>();
expectTypeOf<Thing["generation"]>().toEqualTypeOf<number>();
expectTypeOf<Thing["renewable"]>().toEqualTypeOf<boolean>();
expectTypeOf<z.input<typeof schema>["renewable"]>().toEqualTypeOf<boolean | undefined>();

declare const thing: Thing;
declare const ana: UserId;
const now = new Date(0);
expectTypeOf(touch(thing, now)).toEqualTypeOf<Thing>();
expectTypeOf(softDelete(thing, { now, by: ana })).toEqualTypeOf<Thing>();
expectTypeOf(restore(thing, now)).toEqualTypeOf<Thing>();
expectTypeOf(bumpVersion(thing, thing, { expected: "1", specChanged: true })).toEqualTypeOf<Thing>();

// @ts-expect-error 2322: a user id is a brand
softDelete(thing, { now, by: "ana" });
// @ts-expect-error 2345: there is nothing to touch
touch({ name: "x" }, now);
