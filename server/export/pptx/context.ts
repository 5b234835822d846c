import type { Package } from '../../ooxml/package';
import type { Relations } from '../../ooxml/relations';
import type { Locale } from '../../vocabulary';
import type { Palette } from './palette';

/** What the writing of one slide needs. */
export interface Context {
  readonly palette: Palette;
  readonly language: Locale;
  readonly relations: Relations;
  readonly package: Package;
  /** Numbers of the parts that several slides have, by their names. */
  readonly counters: Counters;
  /** A number for a further shape; no two on a slide have the same. */
  nextId(): number;
}

/** Counts from 1. */
export class Counters {
  private readonly last = new Map<string, number>();

  next(name: string): number {
    const number = (this.last.get(name) ?? 0) + 1;
    this.last.set(name, number);
    return number;
  }
}
