import * as vscode from 'vscode';
import type { EarlierStory } from '../../server/protocol';
import { restoredText } from '../../server/story/roundFile';
import { fileName } from '../commands/newFile';

/** A version of a story in git: a commit that changed it, or a tag. */
export interface GitRound {
  readonly label: string;
  readonly description: string;
  /** Names the version for good. */
  readonly ref: string;
  /** When it was made, in milliseconds since 1970; null for a tag. */
  readonly time: number | null;
  read(): Promise<EarlierStory>;
}

/** What of VS Code's git extension is used; its API is a contract of its own (`git.d.ts`). */
interface Repository {
  log(options: { path: string; maxEntries: number }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
  getRefs?(query: { pattern?: string }): Promise<readonly Ref[]>;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

interface Ref {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): Repository | null;
    openRepository?(folder: vscode.Uri): Promise<Repository | null>;
  };
}

const tagType = 2;
const maxCommits = 30;

/**
 * The commits of a story and the tags of its repository, the newest first. None where VS Code's git
 * extension is not there, is switched off, or knows no repository here.
 */
export async function gitRounds(story: vscode.Uri): Promise<readonly GitRound[]> {
  const repository = await repositoryOf(story);
  if (!repository) return [];
  const round = (ref: string, label: string, description: string, time?: Date): GitRound => ({
    label,
    description,
    ref,
    time: time?.getTime() ?? null,
    read: () => readAt(repository, story, ref, label),
  });
  const [tags, commits] = await Promise.all([
    repository.getRefs?.({ pattern: 'refs/tags' }).catch(() => []) ?? [],
    repository.log({ path: story.fsPath, maxEntries: maxCommits }).catch(() => []),
  ]);
  return [
    ...tags
      .filter(({ type, name }) => type === tagType && name)
      .map(({ name = '' }) => round(name, `$(tag) ${name}`, vscode.l10n.t('Tag of git'))),
    ...commits.map(({ hash, message, authorDate }) =>
      round(
        hash,
        `$(git-commit) ${message.split('\n')[0]}`,
        [authorDate?.toLocaleDateString(vscode.env.language), hash.slice(0, 7)]
          .filter(Boolean)
          .join('　'),
        authorDate,
      ),
    ),
  ];
}

/** A version that was chosen once; null where git does not know it (any more). */
export async function gitRoundAt(
  story: vscode.Uri,
  { ref, label }: Pick<GitRound, 'ref' | 'label'>,
): Promise<EarlierStory | null> {
  const repository = await repositoryOf(story);
  return repository && readAt(repository, story, ref, label).catch(() => null);
}

async function repositoryOf(story: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || story.scheme !== 'file') return null;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    if (!git.enabled) return null;
    const api = git.getAPI(1);
    // Right after the start VS Code is still looking for repositories; this one need not wait for that.
    const folder = vscode.Uri.joinPath(story, '..');
    return api.getRepository(story) ?? (await api.openRepository?.(folder)) ?? null;
  } catch {
    return null;
  }
}

async function readAt(
  repository: Repository,
  story: vscode.Uri,
  ref: string,
  label: string,
): Promise<EarlierStory> {
  const text = await repository.show(ref, story.fsPath);
  const name = label.replace(/^\$\([\w-]+\) /, '');
  const logName = /^(?:対話|dialogues)\s*[:：]\s*["']?([^"'#\r\n]+?\.ya?ml)["']?\s*(?:#.*)?$/m.exec(
    text,
  )?.[1];
  const log = logName
    ? await repository.show(ref, vscode.Uri.joinPath(story, '..', logName).fsPath).catch(() => null)
    : null;
  return { name, ref, text: restoredText(text, fileName(story), null), log };
}
