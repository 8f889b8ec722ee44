import * as z from "zod";

const schema = z.iso.datetime({ offset: true, local: true });
type Inferred = typeof schema;

/** A time that the API of Alertmanager accepts: RFC 3339, the time zone may be left out. */
export interface ApiTimestampSchema extends Inferred {}
export const ApiTimestampSchema: ApiTimestampSchema = schema;
