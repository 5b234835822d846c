/** Why an Office file cannot be read. */
export type OfficeProblem = 'not-office' | 'old-or-locked' | 'too-large' | 'broken';

/** An Office file that cannot be read. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  constructor(readonly problem: OfficeProblem) {
    super(problem);
  }
}
