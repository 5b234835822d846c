import {
  type CheckResult,
  capSeverity,
  checkStoryInSteps,
  type Diagnosis,
  ruleOf,
} from '../rules/engine/run';
import { type FileCopies, noCopies } from '../story/copies';
import type { FileProblem } from '../story/namedFile';
import { readStory, Story } from '../story/story';
import { changedPart, type SyntaxTree } from '../syntax/document';
import { isIn } from '../syntax/ownership';
import type { StorySettings } from './settings';

/** A log of dialogues in a file of its own, or why it is not read. */
export type Log =
  /** `uri` is that of the file itself, as it stands on the disk. */
  | { readonly uri: string; readonly tree: SyntaxTree; readonly problem?: undefined }
  | { readonly tree?: undefined; readonly problem: FileProblem };

/** Line and UTF-16 character, from 0, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the text of a file is kept and edited: a text document of the protocol. */
export interface TextSource {
  readonly uri: string;
  readonly version: number;
  getText(): string;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** Finds the log that a story names by its path; undefined while it is not known. */
export type FindLog = (story: StoryDocument, path: string) => Log | undefined;

/**
 * An open story and what follows from its text: syntax → story → findings, each made when it is
 * first asked for and kept until the text, the log or the settings change.
 */
export class StoryDocument {
  private read: Story | null = null;
  private checked: { readonly story: Story; readonly result: CheckResult } | null = null;
  /** What was edited last, since the file was saved: offsets in the text of `read`. */
  private typed: { readonly start: number; readonly end: number } | null = null;
  private chosen: StorySettings | null = null;
  private beside: FileCopies | null = null;

  /** @param source may be edited in place: what was computed from the text before is dropped. */
  constructor(
    private source: TextSource,
    private readonly findLog: FindLog,
  ) {}

  get uri(): string {
    return this.source.uri;
  }

  get version(): number {
    return this.source.version;
  }

  get text(): string {
    return this.source.getText();
  }

  positionAt(offset: number): Position {
    return this.source.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.source.offsetAt(position);
  }

  /** The file was opened anew. */
  reopen(source: TextSource): void {
    this.source = source;
  }

  /** The author's settings; null until they are known. */
  get settings(): StorySettings | null {
    return this.chosen;
  }

  set settings(settings: StorySettings | null) {
    this.chosen = settings;
    this.checked = null;
  }

  /** Copies of the file in its folder; null until they are known. */
  get copies(): FileCopies | null {
    return this.beside;
  }

  set copies(copies: FileCopies | null) {
    this.beside = copies;
    this.checked = null;
  }

  /** The tree of the present text alone. */
  get syntax(): SyntaxTree {
    return this.readText().syntax;
  }

  /** The story of the present text, with the log of dialogues as far as it is at hand. */
  get story(): Story {
    const story = this.readText();
    const path = story.dialoguePath;
    const log = path === null ? undefined : this.findLog(this, path);
    const tree = log?.tree ?? null;
    const problem = log?.problem ?? null;
    if (story.dialogueFile !== tree || story.fileProblem !== problem) {
      this.read = new Story(story.syntax, tree, problem, story.lineage);
    }
    return this.read ?? story;
  }

  private readText(): Story {
    const { text } = this;
    if (this.read?.text === text) return this.read;
    this.typed = this.read && changedPart(this.read.text, text);
    this.read = readStory(text, this.read ?? undefined);
    return this.read;
  }

  /** The path of the log that the present text names; null where it names none. */
  get logPath(): string | null {
    return this.readText().dialoguePath;
  }

  get result(): CheckResult {
    const steps = this.check();
    while (!steps.next().done);
    return (this.checked as { readonly result: CheckResult }).result;
  }

  /**
   * Checks the present text in short steps, after which `result` is at hand. To be dropped where
   * the text or the settings change in between.
   */
  *check(): Generator<undefined, void> {
    const { story, chosen } = this;
    if (this.checked?.story === story) return;
    story.ownWords = chosen?.words ?? {};
    story.copies = this.beside ?? noCopies;
    this.checked = { story, result: yield* checkStoryInSteps(story, chosen?.rules ?? {}) };
  }

  /** As `diagnoses`, where the present text was checked already; none where it was not. */
  get knownDiagnoses(): readonly Diagnosis[] {
    return this.checked?.story === this.story ? this.diagnoses : [];
  }

  /** The findings in this file: those in the log belong to the log. */
  get diagnoses(): readonly Diagnosis[] {
    const { diagnoses } = this.result;
    const log = this.story.dialogueFile;
    const own = log ? diagnoses.filter(({ span }) => !isIn(log, span.block)) : diagnoses;
    return this.typed ? own.map((finding) => this.whileTyped(finding)) : own;
  }

  /** Nothing is being typed any more: the file was saved as it is. */
  saved(): void {
    this.readText();
    this.typed = null;
  }

  /** A finding in the words that are being typed weighs less where its rule says so. */
  private whileTyped(finding: Diagnosis): Diagnosis {
    const maxSeverity = ruleOf(finding.rule)?.maxWhileTyped;
    if (!maxSeverity || !this.typed) return finding;
    const { start, end } = finding.span;
    const isTyped = start <= this.typed.start && this.typed.end <= end;
    const severity = isTyped ? capSeverity(finding.severity, maxSeverity) : finding.severity;
    return severity === finding.severity ? finding : { ...finding, severity };
  }
}
