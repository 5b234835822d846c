import * as vscode from 'vscode';
import { type CompareResult, compareRequest, type SinceMarks } from '../../server/protocol';
import type { Ask } from '../ask';
import { toRange } from '../lsp';
import { plainMarkdown } from '../plainMarkdown';
import type { Parts } from '../preview/parts';
import { storyDocument } from '../storyFiles';
import type { RoundStore } from './roundStore';

/** What is new or says something else since a round. */
export interface MarksSince {
  readonly story: vscode.Uri;
  /** Name of the round; null where nothing is marked. */
  readonly round: string | null;
  readonly marks: readonly {
    readonly uri: string;
    readonly range: vscode.Range;
    readonly isNew: boolean;
  }[];
}

/** How long the author has to pause before the marks follow, in milliseconds. */
const pause = 600;

/** The marks 「第4回のあとに加えた・変えた」 at the lines and in the preview. */
export class RoundMarks implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<MarksSince>();
  readonly onDidChange = this.changed.event;
  private readonly looks: Readonly<Record<'added' | 'changed', vscode.TextEditorDecorationType>>;
  private readonly known = new Map<string, MarksSince>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly ask: Ask,
    private readonly store: RoundStore,
    icons: vscode.Uri,
    private isOn: boolean,
  ) {
    const look = (name: string, color: string) =>
      vscode.window.createTextEditorDecorationType({
        isWholeLine: true,
        gutterIconPath: vscode.Uri.joinPath(icons, `${name}.svg`),
        gutterIconSize: 'contain',
        overviewRulerColor: new vscode.ThemeColor(color),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
      });
    this.looks = {
      added: look('since-added', 'editorOverviewRuler.addedForeground'),
      changed: look('since-changed', 'editorOverviewRuler.modifiedForeground'),
    };
    this.subscriptions = [
      this.changed,
      ...Object.values(this.looks),
      vscode.window.onDidChangeVisibleTextEditors(() => this.draw()),
    ];
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  get isShown(): boolean {
    return this.isOn;
  }

  /** Which of the parts of a drawing came or changed, by where they begin in the story or its log. */
  at(story: vscode.Uri, parts: Parts['starts']): SinceMarks | null {
    const { round = null, marks = [] } = this.known.get(story.toString()) ?? {};
    if (round === null) return null;
    const keysOf = (isNew: boolean) => {
      const found = marks.filter((mark) => mark.isNew === isNew);
      return parts.flatMap(([key, start, file]) => {
        const uri = (file ?? story).toString();
        const isMarked = found.some(
          (mark) => mark.range.contains(start) && sameFile(mark.uri, uri),
        );
        return isMarked ? [key] : [];
      });
    };
    return {
      added: keysOf(true),
      changed: keysOf(false),
      addedText: hoverOf(round, true),
      changedText: hoverOf(round, false),
    };
  }

  async show(isOn: boolean): Promise<void> {
    this.isOn = isOn;
    const stories = new Set([...this.known.keys()]);
    await Promise.all([...stories].map((story) => this.look(vscode.Uri.parse(story, true))));
  }

  /** The story was checked: looks again as soon as the author pauses. */
  follow(story: vscode.Uri): void {
    const key = story.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      // The server may be away: the next check will bring the marks.
      setTimeout(() => void this.look(story).catch(() => {}), pause),
    );
  }

  /** Compares the story with its newest round. */
  async look(story: vscode.Uri): Promise<void> {
    const document = storyDocument(story);
    if (!document) return;
    const before = this.isOn ? await this.store.before(story) : null;
    const textDocument = { uri: story.toString() };
    const result = before
      ? await this.ask(compareRequest, { textDocument, before, isWhole: false })
      : null;
    if (result && result.version !== document.version) return;
    this.take({ story, round: result && before ? before.name : null, marks: marksOf(result) });
  }

  private take(since: MarksSince): void {
    this.known.set(since.story.toString(), since);
    this.draw();
    this.changed.fire(since);
  }

  private draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      const all = [...this.known.values()].flatMap(({ round, marks }) =>
        marks.filter((mark) => sameFile(mark.uri, uri)).map((mark) => ({ ...mark, round })),
      );
      for (const [look, isNew] of [
        [this.looks.added, true],
        [this.looks.changed, false],
      ] as const) {
        const found = all.filter((mark) => mark.isNew === isNew);
        editor.setDecorations(
          look,
          found.map(({ range, round }) => ({
            range,
            hoverMessage: plain(hoverOf(round ?? '', isNew)),
          })),
        );
      }
    }
  }
}

function marksOf(result: CompareResult | null): MarksSince['marks'] {
  return (result?.marks ?? []).map(({ uri, range, kind }) => ({
    uri,
    range: toRange(range),
    isNew: kind === 'added',
  }));
}

function hoverOf(round: string, isNew: boolean): string {
  const { t } = vscode.l10n;
  return isNew ? t('New since {0}', round) : t('Changed since {0}', round);
}

/** Editors differ in what they percent-encode. */
function sameFile(a: string, b: string): boolean {
  return a === b || vscode.Uri.parse(a, true).toString() === b;
}

/** A text of which nothing is live. */
function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(plainMarkdown(text));
}
