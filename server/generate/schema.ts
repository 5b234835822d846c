import { shapeOf, shapes } from '../vocabulary';
import type { Field, Shape } from '../vocabulary/shapes';
import type { Locale } from '../vocabulary/types';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: ['string', 'number', 'null'] };
const anyText: readonly Schema[] = [text, { type: 'array', items: text }];
const texts: Schema = { anyOf: anyText };

/**
 * JSON Schema (draft 7) of the format for other tools, with help texts in one language. It accepts
 * what the format accepts: either spelling of a key, one item in place of a list, a plain text in
 * place of an item.
 */
export function jsonSchema(locale: Locale): string {
  const definitions = Object.fromEntries(
    shapes.map((shape) => [shape.id, shapeSchema(shape, locale)]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: shapeOf('story').title[locale],
    description: shapeOf('story').help[locale],
    anyOf: [
      { $ref: '#/definitions/story' },
      { type: 'array', items: { $ref: '#/definitions/dialogue' } },
    ],
    definitions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function shapeSchema(shape: Shape, locale: Locale): Schema {
  const properties: Record<string, Schema> = {};
  for (const field of shape.fields) {
    for (const key of [field.ja, field.en, ...field.variants]) {
      properties[key] ??= { description: field.help[locale], ...valueSchema(field) };
    }
  }
  const map = {
    type: 'object',
    description: shape.help[locale],
    properties,
    patternProperties: { '^[xX]-': true },
    additionalProperties: false,
  };
  return shape.main ? { anyOf: [map, text] } : map;
}

function valueSchema(field: Field): Schema {
  const of = { $ref: `#/definitions/${field.of}` };
  switch (field.type) {
    case 'items':
      return { anyOf: [of, { type: 'array', items: of }, { type: ['string', 'null'] }] };
    case 'map': {
      const list = { type: 'array', items: { $ref: `#/definitions/${field.orItems}` } };
      return { anyOf: [of, ...(field.orItems ? [list] : []), { type: 'null' }] };
    }
    case 'values':
      return { type: ['object', 'null'], additionalProperties: text };
    case 'enum': {
      const known = (field.words ?? []).flatMap((word) => [word.ja, word.en, ...word.variants]);
      const word = { anyOf: [{ enum: [...new Set(known)] }, { type: 'null' }] };
      return field.many
        ? { anyOf: [word, { type: 'array', items: word }, { type: 'string' }] }
        : word;
    }
    case 'quantity': {
      const byYear = { type: 'object', additionalProperties: text };
      return field.orValues ? { anyOf: [...anyText, byYear] } : texts;
    }
    default:
      return texts;
  }
}
