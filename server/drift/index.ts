/**
 * Judgements on the outcomes of a story, from their text alone: does it drift from the vision,
 * is it an activity in disguise, how far does it reach?
 *
 * No tokenizer, no dictionary, no `Intl.Segmenter`: the same text gives the same judgement in Node
 * and in every browser. The messages are made from the reasons by the rules
 * `rules/reasoning/outcome/outcome-drifts.ts` and `outcome-is-activity.ts`.
 */
export {
  type ActivityJudgement,
  type ActivityKind,
  judgeActivity,
} from './activity';
export { changeFor } from './change';
export {
  type EvidencePlace,
  isTooAbstract,
  prepareContext,
  type ScannedContext,
} from './context';
export { isExcuse } from './excuse';
export type { ConceptEntry, ConceptKind } from './lexicon';
export { type ChainJudgement, judgeChain, type Reach, reach } from './reach';
export type { OwnWords } from './scan';
export { type DriftJudgement, judgeDrift, type Reason } from './score';
export type { ReasonCode } from './scoreRows';
