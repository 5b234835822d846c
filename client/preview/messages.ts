import type { CursorLocation, FromPreview, FromTyping, TypedText } from '../../server/protocol';

/**
 * A message of the page as what it says it is; null for one that is unknown or malformed. The page
 * is drawn from texts of others, so nothing in its messages is taken on trust.
 */
export function readMessage(message: unknown): FromPreview | null {
  if (!isRecord(message)) return null;
  const { type, width, size, isPaged, view, key, id, name, base64, place } = message;
  switch (type) {
    case 'size':
      return isLength(width) && isLength(size) && typeof isPaged === 'boolean'
        ? { type, width, size, isPaged, view: isLength(view) ? view : undefined }
        : null;
    case 'open':
      return typeof key === 'string' ? { type, key } : null;
    case 'openPlace':
      return isSpot(place) ? { type, place } : null;
    case 'advise':
      return id === null || typeof id === 'string' ? { type, id } : null;
    case 'picture':
      return typeof id === 'string' ? { type, id } : null;
    case 'savePicture':
      return isFileName(name) && isPng(base64) ? { type, name, base64 } : null;
    default:
      return readTyping(message);
  }
}

/** The messages about what is typed, moved and ticked in the page. */
function readTyping(message: Record<string, unknown>): FromTyping | null {
  const { type, id, key, typed, to, ticked, isOn } = message;
  const question = isIndex(id) ? Number(id) : null;
  switch (type) {
    case 'value':
      return question !== null && isText(key) ? { type, id: question, key } : null;
    case 'write':
      return question !== null && isTyped(typed) ? { type, id: question, typed } : null;
    case 'draft':
      return typed === null || isTyped(typed) ? { type, typed } : null;
    case 'move':
      return question !== null && isText(key) && isAim(to) ? { type, id: question, key, to } : null;
    case 'undo':
    case 'save':
      return { type };
    case 'ticks':
      return Array.isArray(ticked) && ticked.length < 200 && ticked.every(isText)
        ? { type, ticked }
        : null;
    case 'showing':
      return typeof isOn === 'boolean' ? { type, isOn } : null;
    default:
      return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length < 100_000;
}

function isTyped(value: unknown): value is TypedText {
  if (!isRecord(value) || !isText(value.text)) return false;
  if (value.kind === 'value') return isText(value.key) && isText(value.was);
  const { kind, to } = value;
  if (kind !== 'item' || !isRecord(to)) return false;
  return isText(to.owner) && isText(to.field) && (to.after === undefined || isText(to.after));
}

function isAim(value: unknown): value is { on: string } | { by: 1 | -1 } {
  return isRecord(value) && (isText(value.on) || value.by === 1 || value.by === -1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isSpot(value: unknown): value is CursorLocation {
  if (!isRecord(value) || typeof value.uri !== 'string') return false;
  const { range, cursor } = value;
  return isRecord(range) && [range.start, range.end, cursor].every(isPosition);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && [value.line, value.character].every(isIndex);
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** A name, not a path; the dialog that asks where to save would go to the folder of a path. */
function isFileName(value: unknown): value is string {
  return (
    typeof value === 'string' && /^[^\\/:*?"<>|\p{Cc}]{1,200}$/u.test(value) && !/^\.+$/.test(value)
  );
}

/** Base 64 of a file that begins as a PNG does. */
function isPng(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length % 4 === 0 &&
    /^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/.test(value)
  );
}
