import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { openFile } from '../server/node/openFile';
import { writeFileWhole } from '../server/node/writeFile';
import { activate as activateIn } from './activate';

let stop: (() => Promise<void>) | undefined;

/** Runs the server on VS Code's own Node: nothing needs to be installed beside the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/server.node.js');
  // Node (22 and later) keeps there what it compiled: the next start finds it.
  const env = { NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, 'compiled') };
  stop = await activateIn(
    context,
    (id, name, options) =>
      new LanguageClient(
        id,
        name,
        { module, transport: TransportKind.ipc, options: { env } },
        options,
      ),
    { write: (file, bytes) => writeFileWhole(file, bytes), open: openFile },
  );
}

/** Stops the server; called by VS Code. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
