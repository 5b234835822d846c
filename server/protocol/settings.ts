import { fonts, notesChoices, pages } from '../export/options';

/** Section of the settings, and id of the language client, which reads `trace.server` itself. */
export const settingsSection = 'changeStory';

/** A setting as the manifest describes it: the type of its value, and what it is when not set. */
type Setting<Value> = {
  readonly type: 'object' | 'boolean' | 'string';
  /** The values it may have, where it is a choice. */
  readonly enum?: readonly Value[];
  readonly default: Value;
};

/** A choice; the first value is the default. */
function choice<const Value extends string>(values: readonly [Value, ...Value[]]): Setting<Value> {
  return { type: 'string', enum: values, default: values[0] };
}

const text: Setting<string> = { type: 'string', default: '' };
const enabled: Setting<boolean> = { type: 'boolean', default: true };
const table: Setting<Readonly<Record<string, unknown>>> = { type: 'object', default: {} };

/** Every setting of the extension, by its id within the section. */
export const settings = {
  /** Severities by rule id. */
  rules: table,
  /** The author's own words, by concept of the drift lexicon. */
  words: table,
  'codeLens.enabled': enabled,
  'inlayHints.enabled': enabled,
  'share.font': choice(fonts),
  'share.page': choice(pages),
  /** Path of an organisation's own `.pptx`. */
  'share.template': text,
  'share.notes': choice(notesChoices),
  /** Path of the program that prints a PDF. */
  'share.browser': text,
  'trace.server': choice(['messages', 'verbose']),
} as const;

export type SettingId = keyof typeof settings;
export type SettingValue<Id extends SettingId> = (typeof settings)[Id]['default'];

/** The value of a setting as a client has it; the default where it is none that the setting may have. */
export function settingValue<Id extends SettingId>(id: Id, value: unknown): SettingValue<Id> {
  const setting: Setting<unknown> = settings[id];
  const isOfType = typeof value === setting.type && value !== null;
  const isAllowed = isOfType && (setting.enum?.includes(value) ?? true);
  return (isAllowed ? value : setting.default) as SettingValue<Id>;
}

/** The same out of the whole section as a client sends it: `{ codeLens: { enabled: false } }`. */
export function settingIn<Id extends SettingId>(section: unknown, id: Id): SettingValue<Id> {
  let value = section;
  for (const key of id.split('.'))
    value = (value as Record<string, unknown> | null | undefined)?.[key];
  return settingValue(id, value);
}
