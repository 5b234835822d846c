import type * as vscode from 'vscode';
import { type ShareParams, shareRequest } from '../../server/protocol';
import { fromBase64 } from '../../server/text/base64';
import type { Ask } from '../ask';
import { notifySaved } from './notifySaved';
import { askPlace } from './place';
import { shareSettings } from './settings';
import { type LocalFiles, writeAll } from './write';

/** The drawing of one sheet as it is handed over; null where it has none. */
export async function drawingOf(
  story: vscode.Uri,
  sheet: string,
  ask: Ask,
): Promise<{ readonly name: string; readonly svg: string } | null> {
  const textDocument = { uri: story.toString() };
  const params: ShareParams = {
    textDocument,
    format: 'svg',
    sheets: [sheet],
    ...shareSettings(story),
    template: null,
  };
  const result = await ask(shareRequest, params);
  const [file] = result?.files ?? [];
  return file ? { name: file.name, svg: new TextDecoder().decode(fromBase64(file.base64)) } : null;
}

/** 「PNG で保存」 in the preview: asks where, and writes the picture whole or not at all. */
export async function savePicture(
  { story, name, bytes }: { story: vscode.Uri; name: string; bytes: Uint8Array },
  memory: vscode.Memento,
  local: LocalFiles | null,
): Promise<void> {
  const uri = await askPlace(name, 'png', story, memory);
  if (uri && (await writeAll([{ uri, bytes }], local))) await notifySaved([uri], local);
}
