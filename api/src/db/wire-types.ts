/** How one kind of PostgreSQL value travels: `oids` are PostgreSQL's type numbers. Neither function may throw. */
interface WireType {
  oids: number[];
  parse(text: string): unknown;
  serialize(value: unknown): string;
}

/**
 * How values travel on both engines, so that a query means the same on either.
 * Whole numbers beyond 2^53 come as bigint; numeric comes as the nearest double; a date and a timestamp without zone
 * come as text, because they name no moment; JSON parameters may be given as text or as a value.
 */
export const WIRE_TYPES: Record<string, WireType> = {
  bool: {
    oids: [16],
    parse: (text) => text === 't',
    serialize: (value) => (value === true ? 't' : value === false ? 'f' : String(value)),
  },
  int8: {
    oids: [20],
    parse: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
    serialize: String,
  },
  number: { oids: [21, 23, 26, 700, 701, 1700], parse: Number, serialize: String },
  json: {
    oids: [114, 3802],
    parse: (text) => JSON.parse(text),
    serialize: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  },
  calendar: { oids: [1082, 1114], parse: (text) => text, serialize: momentText },
  moment: { oids: [1184], parse: (text) => new Date(text), serialize: momentText },
};

function momentText(value: unknown): string {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : String(value);
}
