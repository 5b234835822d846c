import * as vscode from 'vscode';
import { type EarlierStory, type RoundResult, roundRequest } from '../../server/protocol';
import { maxNamedFileBytes } from '../../server/story/namedFile';
import {
  freeName,
  keptText,
  restoredText,
  roundBefore,
  roundDateOf,
  roundFileName,
  roundFolderOf,
  roundLogName,
} from '../../server/story/roundFile';
import { today } from '../advice/today';
import type { Ask } from '../ask';
import { exists, fileName } from '../commands/newFile';
import { fileFailure } from '../failure';
import { type LocalFiles, writeAll } from '../share/write';
import { readBelow } from '../storyFolder';
import { type GitRound, gitRoundAt } from './gitRounds';

/** A round that was kept beside its story. */
export interface Round {
  readonly story: vscode.Uri;
  /** 第4回 */
  readonly name: string;
  readonly uri: vscode.Uri;
  /** Its log; null where the story keeps its dialogues itself. */
  readonly log: vscode.Uri | null;
  /** 2026-11-29; null where the file does not say. */
  readonly date: string | null;
}

/** A round with when it was kept at the latest, in milliseconds since 1970. */
export type KeptRound = Round & { readonly time: number };

/** A commit or tag of git, as `gitRounds` names it. */
export type Baseline = Pick<GitRound, 'ref' | 'label'>;

const baselineKey = (story: vscode.Uri) => `changeStory.baseline ${story}`;

/** A story as it was before 版 was written anew. */
export interface PastStory {
  readonly round: string;
  readonly text: string;
}

const { fs } = vscode.workspace;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The rounds of stories, in the folders beside them. */
export class RoundStore {
  private readonly changed = new vscode.EventEmitter<void>();
  /** A round was kept or deleted. */
  readonly onDidChange = this.changed.event;
  private readonly gitVersions = new Map<string, EarlierStory>();

  constructor(
    private readonly ask: Ask,
    private readonly local: LocalFiles | null,
    private readonly memory: vscode.Memento,
  ) {}

  /** The version of git with which a story is compared instead of its rounds, where one was chosen. */
  baseline(story: vscode.Uri): Baseline | undefined {
    return this.memory.get<Baseline>(baselineKey(story));
  }

  async chooseBaseline(story: vscode.Uri, baseline: Baseline | undefined): Promise<void> {
    await this.memory.update(baselineKey(story), baseline);
    // A tag may stand elsewhere by now.
    this.gitVersions.clear();
    this.changed.fire();
  }

  /** The rounds of a story, the newest first; none where it was never saved. */
  async list(story: vscode.Uri): Promise<readonly KeptRound[]> {
    const folder = folderOf(story);
    const names = await fs.readDirectory(folder).then(
      (entries) => entries.map(([name]) => name),
      () => [],
    );
    const rounds = names.filter(
      (name) => /\.ya?ml$/i.test(name) && !/\.対話\.ya?ml$/.test(name.normalize('NFC')),
    );
    const found = await Promise.all(
      rounds.map(async (file) => {
        const uri = vscode.Uri.joinPath(folder, file);
        const name = file.replace(/\.ya?ml$/i, '');
        const log = names.find(
          (one) => one.normalize('NFC') === roundLogName(name).normalize('NFC'),
        );
        const [text, mtime] = await Promise.all([
          readText(uri).catch(() => ''),
          fs.stat(uri).then(
            (stat) => stat.mtime,
            () => 0,
          ),
        ]);
        const date = roundDateOf(text);
        return {
          story,
          name,
          uri,
          log: log ? vscode.Uri.joinPath(folder, log) : null,
          date,
          mtime,
          time: Math.min(mtime, date ? endOf(date) : mtime),
        };
      }),
    );
    const day = ({ date, mtime }: (typeof found)[0]) =>
      date ?? new Date(mtime).toISOString().slice(0, 10);
    return found.sort((a, b) => day(b).localeCompare(day(a)) || b.mtime - a.mtime);
  }

  /** Two rounds of a story, the earlier first. */
  async inOrder(one: Round, other: Round): Promise<readonly [Round, Round]> {
    const uris = (await this.list(one.story)).map(({ uri }) => uri.toString());
    const isNewer = uris.indexOf(one.uri.toString()) < uris.indexOf(other.uri.toString());
    return isNewer ? [other, one] : [one, other];
  }

  /** What a round says, as the story had it. */
  async read({ story, name, uri, log }: Round): Promise<EarlierStory> {
    const [text, logText] = await Promise.all([readText(uri), log && readText(log)]);
    const { logName } = (await this.texts(story)) ?? { logName: null };
    return { name, text: restoredText(text, roundLogName(name), logName), log: logText };
  }

  /** The round with which the story as it is now is compared; null where none was kept. */
  async before(story: vscode.Uri): Promise<EarlierStory | null> {
    const chosen = this.baseline(story);
    const version = chosen && (await this.gitVersion(story, chosen));
    if (version) return version;
    const rounds = await this.list(story);
    const now = rounds.length > 0 ? await this.texts(story) : null;
    const round = now && roundBefore(rounds, now.round);
    return round ? this.read(round) : null;
  }

  /** Read once: the marks ask for it at each pause. */
  private async gitVersion(
    story: vscode.Uri,
    { ref, label }: Baseline,
  ): Promise<EarlierStory | null> {
    const key = `${story} ${ref}`;
    const version = this.gitVersions.get(key) ?? (await gitRoundAt(story, { ref, label }));
    if (version) this.gitVersions.set(key, version);
    return version;
  }

  /** Does the newest round say what the story says? */
  async isKept(story: vscode.Uri): Promise<boolean> {
    const [newest] = await this.list(story);
    const now = newest && (await this.texts(story));
    if (!newest || !now) return false;
    const { text, log } = await this.read(newest);
    return text === now.plain && log === now.log;
  }

  /**
   * Keeps the story with its log under the name of its round; one that is there is never replaced.
   *
   * @param past the story as it was, where that is to be kept.
   * @returns the name, or null where nothing was written.
   */
  async keep(story: vscode.Uri, past?: PastStory): Promise<string | null> {
    const now = await this.texts(story);
    if (!now) return null;
    const keeper = vscode.Uri.parse(now.uri, true);
    const folder = folderOf(keeper);
    const date = today();
    const taken = (await this.list(keeper)).map(({ name }) => name);
    const name = freeName(roundFileName(past?.round ?? now.round, date), taken);
    const texts = past
      ? { text: keptText(past.text, { name, date, logName: now.logName }), log: now.log }
      : await this.texts(keeper, name);
    if (!texts) return null;
    await fs.createDirectory(folder);
    const file = (ending: string) => vscode.Uri.joinPath(folder, ending);
    // The log first: a round without its log would be half a round.
    const files = [
      ...(texts.log === null ? [] : [{ uri: file(roundLogName(name)), bytes: bytesOf(texts.log) }]),
      { uri: file(`${name}.yaml`), bytes: bytesOf(texts.text) },
    ];
    if (!(await writeAll(files, this.local))) return null;
    this.changed.fire();
    return name;
  }

  async remove({ uri, log }: Round): Promise<void> {
    for (const one of [uri, log])
      if (one) await fs.delete(one, { useTrash: true }).then(undefined, () => fs.delete(one));
    this.changed.fire();
  }

  /** Writes a round as a story of its own beside the one it is of; that one stays as it is. */
  async restore(round: Round): Promise<vscode.Uri | null> {
    const { story, name } = round;
    const { text, log } = await this.read(round);
    const own = fileName(story);
    const [, stem = own, endings = ''] =
      /^(.*?)((?:\.(?:変革ストーリー|change-story))?\.ya?ml)$/i.exec(own) ?? [];
    const title = vscode.l10n.t('{0} (as of {1})', stem, name);
    const copy = await freeFile(vscode.Uri.joinPath(story, '..'), title, endings);
    const { logName = null } = (await this.texts(story)) ?? {};
    const copyStem = fileName(copy).slice(0, -endings.length);
    const files = [{ uri: copy, bytes: bytesOf(text) }];
    if (log !== null && logName !== null) {
      const newLog = roundLogName(copyStem);
      const named = text.replace(logName, () => newLog);
      files.splice(0, 1, { uri: vscode.Uri.joinPath(copy, '..', newLog), bytes: bytesOf(log) });
      files.push({ uri: copy, bytes: bytesOf(named) });
    }
    return (await writeAll(files, this.local)) ? copy : null;
  }

  /** The texts of a story that is open, or is opened for it. */
  private async texts(
    story: vscode.Uri,
    name?: string,
  ): Promise<(RoundResult & { readonly plain: string }) | null> {
    const document = await vscode.workspace.openTextDocument(story);
    const textDocument = { uri: document.uri.toString() };
    const result = await this.ask(roundRequest, { textDocument, name, date: today() });
    return result && { ...result, plain: document.getText() };
  }
}

/** The end of a day: a file that was copied or checked out since is of no later day than it says. */
function endOf(date: string): number {
  return new Date(`${date}T23:59:59.999`).getTime();
}

function folderOf(story: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(story, '..', roundFolderOf(fileName(story)));
}

/** The text of a round or its log; what is no file, too large, or a link is not read. */
async function readText(uri: vscode.Uri): Promise<string> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const own = `${vscode.Uri.joinPath(folder, '..')}/`;
  const found = await readBelow(own, [fileName(folder), fileName(uri)], maxNamedFileBytes);
  if (found.problem !== undefined) throw new Error(fileFailure(fileName(uri), found.problem));
  return utf8.decode(found.bytes);
}

async function freeFile(folder: vscode.Uri, stem: string, endings: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    const uri = vscode.Uri.joinPath(folder, name + endings);
    if (!(await exists(uri))) return uri;
  }
}
