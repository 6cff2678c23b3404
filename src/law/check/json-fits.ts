/** A JSON Schema, as far as the facts of formulas use it. */
type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
};

/** The facts that a schema of an object names, and those that it must have. */
export function namesIn(schema: unknown): { readonly all: readonly string[]; readonly required: readonly string[] } {
  const { properties = {}, required = [] } = schema as Schema;
  return { all: Object.keys(properties), required };
}

/** The schema of one fact. */
export const schemaOf = (schema: unknown, name: string): unknown => (schema as Schema).properties?.[name];

/** Whether a value has the form that a schema asks for. Limits of numbers are left to the formula, which knows the case. */
export function fitsSchema(value: unknown, schema: unknown): boolean {
  const law = schema as Schema;
  if (law.anyOf) {
    // A sum of money may be written in several ways for people; from a case it comes in tiyn, or it is no money.
    const money = law.anyOf.find((one) => one.properties?.tiyn);
    return money ? fitsSchema(value, money) : law.anyOf.some((one) => fitsSchema(value, one));
  }
  if (law.enum) return law.enum.includes(value);
  switch (law.type) {
    case 'string':
      return typeof value === 'string' && (law.pattern === undefined || new RegExp(law.pattern).test(value));
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
    case 'boolean':
      return typeof value === law.type;
    case 'array':
      return Array.isArray(value) && value.every((one) => fitsSchema(one, law.items ?? {}));
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && fitsObject(value as { [name: string]: unknown }, law);
    default:
      return true;
  }
}

function fitsObject(value: { readonly [name: string]: unknown }, law: Schema): boolean {
  if ((law.required ?? []).some((name) => value[name] === undefined)) return false;
  return Object.entries(value).every(([name, part]) => {
    const own = law.properties?.[name];
    if (own) return fitsSchema(part, own);
    return typeof law.additionalProperties === 'object' ? fitsSchema(part, law.additionalProperties) : law.additionalProperties !== false;
  });
}
