import * as vscode from 'vscode';
import { behindFirst, fileNameWith, nameBehind, type Selection } from '../../server/export/names';
import type { Preset } from '../../server/export/presetNames';
import {
  type EarlierStory,
  type ShareParams,
  type ShareResult,
  type SheetsResult,
  shareRequest,
  sheetsRequest,
} from '../../server/protocol';
import { fromBase64, toBase64 } from '../../server/text/base64';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import type { Rounds } from '../rounds';
import { isStory } from '../storyFiles';
import {
  askFormat,
  askPaper,
  askSheets,
  askUse,
  type Format,
  formatName,
  type Memory,
  presetOf,
} from './choices';
import { notifySaved } from './notifySaved';
import { askPlace } from './place';
import { shareSettings } from './settings';
import { readTemplate } from './template';
import { type LocalFiles, writeAll } from './write';

/** Formats whose page has a size. */
const onPaper: ReadonlySet<Format> = new Set(['pptx', 'docx', 'pdf', 'html']);

/** What is known already, for a key or a script that hands over without asking. */
export interface ShareArguments {
  readonly format?: Format;
  readonly preset?: Preset;
  readonly sheets?: readonly string[];
  /** File to write; for `svg` the folder. */
  readonly target?: vscode.Uri;
}

/**
 * 「幹事に渡す」: format, sheets, place; then the file is made, written whole or not at all, and
 * offered to be opened. Resolves with what was written.
 */
export function registerShare(
  ask: Ask,
  { workspaceState, globalState }: vscode.ExtensionContext,
  active: ActiveStory,
  local: LocalFiles | null,
  rounds: Pick<Rounds, 'before' | 'handedOver'>,
): vscode.Disposable {
  const memory: Memory = { workspace: workspaceState, global: globalState };
  const share = async (uri?: unknown, given: ShareArguments = {}) => {
    const story = await storyOf(uri, active);
    if (!story) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a change story first.'));
      return [];
    }
    const since = await rounds.before(story).catch(() => null);
    const written = await new Sharing(story, ask, memory, local, since).run(given);
    // A script that hands over asks nothing and is asked nothing.
    if (written.length > 0 && !given.target) rounds.handedOver(story);
    return written;
  };
  return vscode.Disposable.from(
    registerCommand('changeStory.share', share),
    registerCommand('changeStory.sendForComments', (uri?: unknown, given: ShareArguments = {}) =>
      share(uri, { ...given, format: 'review' }),
    ),
  );
}

/**
 * The story that is meant: the file that was chosen in a menu, opened, since the server reads what is
 * open; else the one the author is at.
 */
async function storyOf(chosen: unknown, active: ActiveStory): Promise<vscode.Uri | undefined> {
  // The title of a preview hands over an address of its own.
  if (chosen instanceof vscode.Uri && /\.ya?ml$/i.test(chosen.path)) {
    const document = await vscode.workspace.openTextDocument(chosen);
    if (isStory(document)) return document.uri;
  }
  return active.uri;
}

class Sharing {
  private readonly textDocument: { readonly uri: string };

  constructor(
    private readonly story: vscode.Uri,
    private readonly ask: Ask,
    private readonly memory: Memory,
    private readonly local: LocalFiles | null,
    /** The round before, for 変更前 / 変更後 / 理由. */
    private readonly since: EarlierStory | null,
  ) {
    this.textDocument = { uri: story.toString() };
  }

  async run(given: ShareArguments): Promise<readonly vscode.Uri[]> {
    try {
      const { textDocument, since } = this;
      const known = await this.ask(sheetsRequest, { textDocument, since });
      if (!known) return [];
      const format = given.format ?? (await askFormat(known, this.memory));
      if (!format) return [];
      const chosen = await this.choose(known, format, given);
      if (!chosen) return [];
      const name = known.name + nameBehind({ ...chosen, format }, known.sheets, known.language);
      const target =
        given.target ?? (await askPlace(name, format, this.story, this.memory.workspace));
      if (!target) return [];
      return await this.make(format, chosen, target, name);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The file could not be made. ({0})', messageOf(error)),
      );
      return [];
    }
  }

  /** What of the story: what is given, or a use, or sheets one by one. */
  private async choose(
    known: SheetsResult,
    format: Format,
    given: ShareArguments,
  ): Promise<Selection | undefined> {
    if (given.sheets) return { preset: given.preset ?? 'all', sheets: given.sheets };
    if (given.preset) return { preset: given.preset, sheets: null };
    const use = await askUse(known, this.memory);
    if (!use) return undefined;
    if (use === 'one-page' && onPaper.has(format)) {
      const paper = await askPaper(this.memory);
      const page = paper === 'usual' ? {} : { page: paper };
      return paper && { preset: use, sheets: null, ...page };
    }
    if (use !== 'sheets') return { preset: presetOf(use), sheets: null };
    const sheets = await askSheets(known, this.memory);
    return sheets && { preset: 'all', sheets };
  }

  private async make(
    format: Format,
    { preset, sheets, page }: Selection,
    target: vscode.Uri,
    name: string,
  ): Promise<readonly vscode.Uri[]> {
    const template = format === 'pptx' ? await readTemplate(this.story) : null;
    const params: ShareParams = {
      textDocument: this.textDocument,
      format,
      preset,
      sheets: sheets && [...sheets],
      ...shareSettings(this.story),
      ...(page && { page }),
      template: template && toBase64(template),
      since: this.since,
    };
    const title = vscode.l10n.t('Making {0} …', formatName(format));
    const result = await this.askCancellable(title, params);
    if (result === 'stopped') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Stopped making {0}. Nothing was saved.', formatName(format)),
      );
      return [];
    }
    if (!result) return [];
    if (result.problem) {
      void vscode.window.showErrorMessage(result.problem);
      return [];
    }
    if (result.files.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('These sheets have no drawing. Stages, a force field or figures make one.'),
      );
      return [];
    }
    const files = result.files.map((file) => ({
      uri: fileUriOf(target, fileNameWith(name, ` ${file.name}`), format, result, file.name),
      bytes: fromBase64(file.base64),
    }));
    const unasked = files.map(({ uri }) => uri).filter((uri) => uri !== target);
    if (!(await this.mayReplace(unasked))) return [];
    if (!(await writeAll(files, this.local))) return [];
    const uris = files.map(({ uri }) => uri);
    void notifySaved(uris, this.local, result.unprinted && printFailureMessage(result.unprinted));
    return uris;
  }

  /** Has the files made, which the author may stop. */
  private askCancellable(
    title: string,
    params: ShareParams,
  ): Thenable<ShareResult | 'stopped' | null> {
    const location = vscode.ProgressLocation.Notification;
    const options = { location, title, cancellable: true };
    return vscode.window.withProgress(options, (_, token) => {
      const stopped = new Promise<'stopped'>((resolve) => {
        token.onCancellationRequested(() => resolve('stopped'));
      });
      return Promise.race([this.ask(shareRequest, params, token), stopped]);
    });
  }

  /** Asks about files that are there already, where no dialog has. */
  private async mayReplace(files: readonly vscode.Uri[]): Promise<boolean> {
    const found = await Promise.all(
      files.map(async (uri) => {
        try {
          await vscode.workspace.fs.stat(uri);
          return true;
        } catch {
          return false;
        }
      }),
    );
    const count = found.filter(Boolean).length;
    if (count === 0) return true;
    const replace = vscode.l10n.t('Replace');
    const question = vscode.l10n.t('Replace {0} files that are there already?', count);
    return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
  }
}

/**
 * Where a file goes: drawings by their names into the folder, a second table and HTML in place of
 * the PDF beside it.
 */
function fileUriOf(
  target: vscode.Uri,
  name: string,
  format: Format,
  { unprinted, files: [first] }: ShareResult,
  own: string,
): vscode.Uri {
  if (format === 'svg') return vscode.Uri.joinPath(target, name);
  if (first && own !== first.name) {
    return target.with({ path: target.path.replace(/\.csv$/i, '') + behindFirst(own, first.name) });
  }
  if (!unprinted) return target;
  return target.with({ path: `${target.path.replace(/\.pdf$/i, '')}.html` });
}

function printFailureMessage({ reason, detail }: NonNullable<ShareResult['unprinted']>): string {
  const { t } = vscode.l10n;
  return reason === 'no-browser'
    ? t(
        'No Edge, Chrome or Chromium was found, so a web page was saved. Open it in a browser, print it (Ctrl+P) and choose “Save as PDF”. The setting “changeStory.share.browser” can name a browser.',
      )
    : t(
        'The browser could not make a PDF, so a web page was saved. Open it in a browser, print it (Ctrl+P) and choose “Save as PDF”. ({0})',
        detail.slice(0, 200),
      );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
