import { actionShapes } from './action';
import { dialogueShapes } from './dialogue';
import { documentMetaShapes } from './documentMeta';
import { forceShapes } from './forces';
import { organisationShapes } from './organisation';
import { resultShapes } from './results';
import { storyShape } from './root';
import { stageShapes } from './stages';
import { stepShapes } from './steps';
import type { FieldDefinition, ShapeDefinition, ShapeId } from './types';
import { visionShapes } from './vision';

const table = [
  storyShape,
  ...visionShapes,
  ...organisationShapes,
  ...forceShapes,
  ...stageShapes,
  ...actionShapes,
  ...resultShapes,
  ...stepShapes,
  ...dialogueShapes,
  ...documentMetaShapes,
] as const;

/** The fields of each shape by their ids: what makes a wrong id a fault of compiling. */
type Fields = {
  readonly [S in ShapeId]: {
    readonly [Id in Extract<(typeof table)[number], { id: S }>['fields'][number]['id']]: Field;
  };
};

/** Id of a key in any shape. */
export type FieldId = (typeof table)[number]['fields'][number]['id'];

/** Id of a key that the shape has; of several shapes, a key that all of them have. */
export type FieldIdOf<S extends ShapeId> = keyof Fields[S] & FieldId;

/** One key of the format inside one shape; see `FieldDefinition`. */
export type Field = FieldDefinition<FieldId>;

/** One kind of mapping; see `ShapeDefinition`. */
export type Shape = ShapeDefinition<FieldId>;

/** Every shape of the format, the story first. */
export const shapes: readonly Shape[] = table;

const shapeById = Object.fromEntries(shapes.map((shape) => [shape.id, shape])) as Record<
  ShapeId,
  Shape
>;

const fieldsByShape = new Map(
  shapes.map((shape) => [shape, new Map(shape.fields.map((field) => [field.id, field]))]),
);

const fields = Object.fromEntries(
  shapes.map((shape) => [shape.id, Object.fromEntries(fieldsByShape.get(shape) ?? [])]),
) as Fields;

/** The shape of this name. */
export function shapeOf(id: ShapeId): Shape {
  return shapeById[id];
}

/** A key of a shape that is known when the code is written: it is always there. */
export function fieldOf<S extends ShapeId>(shape: S, id: FieldIdOf<S>): Field {
  return fields[shape][id];
}

/** The key of this id in a shape that is only known at run time; null where it has none. */
export function findField(shape: Shape, id: FieldId): Field | null {
  return fieldsByShape.get(shape)?.get(id) ?? null;
}

/** A key by its id alone, as the first shape of the format has it: for its name. */
export function anyField(id: FieldId): Field {
  return fieldById[id];
}

const fieldById = Object.fromEntries(
  shapes.flatMap((shape) => shape.fields.map((field) => [field.id, field] as const)).reverse(),
) as Record<FieldId, Field>;

/** Is this text (of an address, of a client) the id of a key? */
export function isFieldId(text: string): text is FieldId {
  return Object.hasOwn(fieldById, text);
}

/** The key that a plain string stands for; null where the shape has none. */
export function mainField(shape: Shape): Field | null {
  return shape.main ? findField(shape, shape.main) : null;
}
