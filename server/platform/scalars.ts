import { registerEnumType } from 'type-graphql';

/** The members of a list of words as an object that GraphQL can make an enum of. */
export function enumOf<const T extends readonly string[]>(values: T): { readonly [K in T[number]]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T[number]]: K };
}

/** An enum of the API: its name, the words it holds and what each means. */
export function apiEnum<const T extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  meanings: T,
): { readonly [K in keyof T & string]: K } {
  const values = enumOf(Object.keys(meanings) as (keyof T & string)[]);
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(meanings).map(([value, text]) => [value, { description: text }])) as {
      [K in keyof T & string]: { description: string };
    },
  });
  return values as { readonly [K in keyof T & string]: K };
}
