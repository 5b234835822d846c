import type { Strings } from '../../deck/strings';
import type { Paint } from '../../scene/scene';

/** What the making of parts needs to know. */
export interface LayoutContext {
  readonly width: number;
  /** Height of a slide's content without heading: nothing may be higher that cannot be broken. */
  readonly height: number;
  readonly size: number;
  /** The smallest text, in points. */
  readonly min: number;
  readonly strings: Strings;
  readonly accent: Paint;
  /** Cards are broken only where they are higher than a slide: talks are read as a whole. */
  readonly keepsCards?: boolean;
  /** A row of a table is broken where more than this share of a slide would stay empty. */
  readonly rowBreak?: number;
}
