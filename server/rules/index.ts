import type { Rule } from './engine/rule';
import duplicateKey from './format/duplicate-key';
import emptyValue from './format/empty-value';
import missingFile from './format/missing-file';
import mixedKeyLanguages from './format/mixed-key-languages';
import refusedFile from './format/refused-file';
import silenceUnknownRule from './format/silence-unknown-rule';
import silenceUnused from './format/silence-unused';
import silenceWithoutReason from './format/silence-without-reason';
import unknownKey from './format/unknown-key';
import unknownWord from './format/unknown-word';
import versionMissing from './format/version-missing';
import wrongType from './format/wrong-type';
import duplicateId from './links/duplicate-id';
import proseInServes from './links/prose-in-serves';
import referenceNotUpstream from './links/reference-not-upstream';
import unknownReference from './links/unknown-reference';
import noCriteria from './plan/no-criteria';
import noOutcome from './plan/no-outcome';
import noOutput from './plan/no-output';
import textTooLongForSheet from './plan/text-too-long-for-sheet';
import aimlessAction from './reasoning/aimless-action';
import alone from './reasoning/alone';
import batonMissing from './reasoning/baton-missing';
import causeRestatesProblem from './reasoning/cause-restates-problem';
import citedNotFound from './reasoning/cited-not-found';
import criterionUnmeasurable from './reasoning/criterion-unmeasurable';
import cutWillRefill from './reasoning/cut-will-refill';
import dataMissing from './reasoning/data-missing';
import differenceNotSaid from './reasoning/difference-not-said';
import everythingServesEverything from './reasoning/everything-serves-everything';
import existingOverlap from './reasoning/existing-overlap';
import feedbackOpen from './reasoning/feedback-open';
import firstStepVague from './reasoning/first-step-vague';
import futureForecasting from './reasoning/future-forecasting';
import horizon from './reasoning/horizon';
import idealGeneric from './reasoning/ideal-generic';
import indicatorIncomplete from './reasoning/indicator-incomplete';
import indicatorTargetNotMoving from './reasoning/indicator-target-not-moving';
import indicatorTooFar from './reasoning/indicator-too-far';
import kpiMissing from './reasoning/kpi-missing';
import kpiNotLocal from './reasoning/kpi-not-local';
import linkWithoutReason from './reasoning/link-without-reason';
import meansAsEnd from './reasoning/means-as-end';
import mirrorNotTarget from './reasoning/mirror-not-target';
import missingMiddle from './reasoning/missing-middle';
import moneyMissing from './reasoning/money-missing';
import noAlternatives from './reasoning/no-alternatives';
import noHypothesisCheck from './reasoning/no-hypothesis-check';
import noPilot from './reasoning/no-pilot';
import noScrapCriteria from './reasoning/no-scrap-criteria';
import noSideEffect from './reasoning/no-side-effect';
import noStandingPlace from './reasoning/no-standing-place';
import notAligned from './reasoning/not-aligned';
import notFirstPerson from './reasoning/not-first-person';
import notOfficial from './reasoning/not-official';
import nothingStopped from './reasoning/nothing-stopped';
import onePointPerCell from './reasoning/one-point-per-cell';
import oneSidedCulprit from './reasoning/one-sided-culprit';
import outcomeBareNoun from './reasoning/outcome-bare-noun';
import outcomeDrifts from './reasoning/outcome-drifts';
import outcomeIsActivity from './reasoning/outcome-is-activity';
import outcomeIsVolume from './reasoning/outcome-is-volume';
import outcomeLadderFlat from './reasoning/outcome-ladder-flat';
import outcomeMeasureOnly from './reasoning/outcome-measure-only';
import outcomeNoActor from './reasoning/outcome-no-actor';
import outcomeOwnSide from './reasoning/outcome-own-side';
import outcomePassiveActivity from './reasoning/outcome-passive-activity';
import outcomeWavers from './reasoning/outcome-wavers';
import outputIsChange from './reasoning/output-is-change';
import ownerOverload from './reasoning/owner-overload';
import partialOptimum from './reasoning/partial-optimum';
import pastNotChecked from './reasoning/past-not-checked';
import prerequisiteMissing from './reasoning/prerequisite-missing';
import presentNotGrasped from './reasoning/present-not-grasped';
import purposesCollide from './reasoning/purposes-collide';
import questionMissing from './reasoning/question-missing';
import residentsAbsent from './reasoning/residents-absent';
import residentsAsSubcontractors from './reasoning/residents-as-subcontractors';
import resignedCause from './reasoning/resigned-cause';
import restatesParent from './reasoning/restates-parent';
import resultWithoutReason from './reasoning/result-without-reason';
import reviewCycle from './reasoning/review-cycle';
import rippleMissing from './reasoning/ripple-missing';
import scrapVoices from './reasoning/scrap-voices';
import spiritNotData from './reasoning/spirit-not-data';
import stageByCalendar from './reasoning/stage-by-calendar';
import stageJump from './reasoning/stage-jump';
import stagesTurnInward from './reasoning/stages-turn-inward';
import suspectLink from './reasoning/suspect-link';
import systemFirst from './reasoning/system-first';
import toolRelabel from './reasoning/tool-relabel';
import trainingOnly from './reasoning/training-only';
import trainingReactionOnly from './reasoning/training-reaction-only';
import unservedUpstream from './reasoning/unserved-upstream';
import visionEqualsDefault from './reasoning/vision-equals-default';
import visionGeneric from './reasoning/vision-generic';
import visionIsActivity from './reasoning/vision-is-activity';
import visionStrategyDisconnected from './reasoning/vision-strategy-disconnected';
import visionTooAbstract from './reasoning/vision-too-abstract';
import voicesUnheard from './reasoning/voices-unheard';
import weakWording from './reasoning/weak-wording';
import whyBeforeHow from './reasoning/why-before-how';
import forceWithoutAnswer from './sheets/force-without-answer';
import missingSheet from './sheets/missing-sheet';
import bracketInText from './typing/bracket-in-text';
import brokenYaml from './typing/broken-yaml';
import bulletLine from './typing/bullet-line';
import colonInText from './typing/colon-in-text';
import commaInNumber from './typing/comma-in-number';
import fullWidthBracket from './typing/full-width-bracket';
import fullWidthColon from './typing/full-width-colon';
import fullWidthHash from './typing/full-width-hash';
import fullWidthIndent from './typing/full-width-indent';
import hashInText from './typing/hash-in-text';
import japaneseComma from './typing/japanese-comma';
import missingColon from './typing/missing-colon';
import missingMainKey from './typing/missing-main-key';
import noSpaceAfterColon from './typing/no-space-after-colon';
import noSpaceAfterHyphen from './typing/no-space-after-hyphen';
import quoteInText from './typing/quote-in-text';
import reservedSign from './typing/reserved-sign';
import severalDocuments from './typing/several-documents';
import strayText from './typing/stray-text';
import tabIndent from './typing/tab-indent';
import unclosedBracket from './typing/unclosed-bracket';
import unclosedQuote from './typing/unclosed-quote';
import unevenIndent from './typing/uneven-indent';
import wrappedText from './typing/wrapped-text';
import wrongHyphen from './typing/wrong-hyphen';

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = [
  fullWidthColon,
  noSpaceAfterColon,
  missingColon,
  fullWidthIndent,
  tabIndent,
  unevenIndent,
  wrongHyphen,
  noSpaceAfterHyphen,
  bulletLine,
  missingMainKey,
  japaneseComma,
  commaInNumber,
  fullWidthBracket,
  unclosedBracket,
  bracketInText,
  unclosedQuote,
  quoteInText,
  hashInText,
  fullWidthHash,
  colonInText,
  reservedSign,
  wrappedText,
  strayText,
  severalDocuments,
  brokenYaml,
  unknownKey,
  mixedKeyLanguages,
  wrongType,
  unknownWord,
  duplicateKey,
  emptyValue,
  versionMissing,
  missingFile,
  refusedFile,
  duplicateId,
  unknownReference,
  proseInServes,
  referenceNotUpstream,
  outcomeIsActivity,
  outcomeDrifts,
  residentsAbsent,
  outcomeIsVolume,
  outcomeMeasureOnly,
  outcomePassiveActivity,
  outcomeBareNoun,
  outcomeNoActor,
  outcomeOwnSide,
  outcomeWavers,
  outcomeLadderFlat,
  outputIsChange,
  restatesParent,
  criterionUnmeasurable,
  indicatorIncomplete,
  indicatorTargetNotMoving,
  indicatorTooFar,
  visionTooAbstract,
  missingSheet,
  forceWithoutAnswer,
  noOutput,
  textTooLongForSheet,
  noOutcome,
  noCriteria,
  visionGeneric,
  visionIsActivity,
  futureForecasting,
  visionEqualsDefault,
  mirrorNotTarget,
  toolRelabel,
  idealGeneric,
  spiritNotData,
  presentNotGrasped,
  causeRestatesProblem,
  oneSidedCulprit,
  resignedCause,
  dataMissing,
  moneyMissing,
  citedNotFound,
  notAligned,
  visionStrategyDisconnected,
  unservedUpstream,
  aimlessAction,
  missingMiddle,
  everythingServesEverything,
  linkWithoutReason,
  noSideEffect,
  differenceNotSaid,
  pastNotChecked,
  horizon,
  voicesUnheard,
  questionMissing,
  noHypothesisCheck,
  feedbackOpen,
  silenceWithoutReason,
  silenceUnknownRule,
  silenceUnused,
  stageJump,
  stagesTurnInward,
  whyBeforeHow,
  nothingStopped,
  noScrapCriteria,
  scrapVoices,
  cutWillRefill,
  existingOverlap,
  noAlternatives,
  trainingOnly,
  trainingReactionOnly,
  suspectLink,
  systemFirst,
  prerequisiteMissing,
  partialOptimum,
  noPilot,
  batonMissing,
  notOfficial,
  rippleMissing,
  firstStepVague,
  notFirstPerson,
  alone,
  reviewCycle,
  ownerOverload,
  residentsAsSubcontractors,
  noStandingPlace,
  purposesCollide,
  stageByCalendar,
  meansAsEnd,
  kpiMissing,
  kpiNotLocal,
  resultWithoutReason,
  onePointPerCell,
  weakWording,
];
