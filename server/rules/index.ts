import type { Rule } from './engine/rule';
import conflictCopy from './format/conflict-copy';
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
import differenceNotSaid from './reasoning/actions/difference-not-said';
import existingOverlap from './reasoning/actions/existing-overlap';
import meansAsEnd from './reasoning/actions/means-as-end';
import noAlternatives from './reasoning/actions/no-alternatives';
import prerequisiteMissing from './reasoning/actions/prerequisite-missing';
import systemFirst from './reasoning/actions/system-first';
import toolRelabel from './reasoning/actions/tool-relabel';
import trainingAgain from './reasoning/actions/training-again';
import trainingOnly from './reasoning/actions/training-only';
import whyBeforeHow from './reasoning/actions/why-before-how';
import aimlessAction from './reasoning/chain/aimless-action';
import everythingServesEverything from './reasoning/chain/everything-serves-everything';
import linkWithoutReason from './reasoning/chain/link-without-reason';
import missingMiddle from './reasoning/chain/missing-middle';
import suspectLink from './reasoning/chain/suspect-link';
import unservedUpstream from './reasoning/chain/unserved-upstream';
import visionStrategyDisconnected from './reasoning/chain/vision-strategy-disconnected';
import adviceNotLogged from './reasoning/dialogue/advice-not-logged';
import feedbackOpen from './reasoning/dialogue/feedback-open';
import noHypothesisCheck from './reasoning/dialogue/no-hypothesis-check';
import noStandingPlace from './reasoning/dialogue/no-standing-place';
import questionMissing from './reasoning/dialogue/question-missing';
import voicesUnheard from './reasoning/dialogue/voices-unheard';
import criterionUnmeasurable from './reasoning/indicators/criterion-unmeasurable';
import indicatorCountsDeeds from './reasoning/indicators/indicator-counts-deeds';
import indicatorIncomplete from './reasoning/indicators/indicator-incomplete';
import indicatorTargetNotMoving from './reasoning/indicators/indicator-target-not-moving';
import indicatorTooFar from './reasoning/indicators/indicator-too-far';
import indicatorTwoAspects from './reasoning/indicators/indicator-two-aspects';
import kpiMissing from './reasoning/indicators/kpi-missing';
import kpiNotLocal from './reasoning/indicators/kpi-not-local';
import moneyMissing from './reasoning/indicators/money-missing';
import oneYearWithoutFigure from './reasoning/indicators/one-year-without-figure';
import reachWithoutWhole from './reasoning/indicators/reach-without-whole';
import sameIndicatorTwice from './reasoning/indicators/same-indicator-twice';
import outcomeBareNoun from './reasoning/outcome/outcome-bare-noun';
import outcomeDrifts from './reasoning/outcome/outcome-drifts';
import outcomeExcused from './reasoning/outcome/outcome-excused';
import outcomeIsActivity from './reasoning/outcome/outcome-is-activity';
import outcomeIsVolume from './reasoning/outcome/outcome-is-volume';
import outcomeLadderFlat from './reasoning/outcome/outcome-ladder-flat';
import outcomeMeasureOnly from './reasoning/outcome/outcome-measure-only';
import outcomeNoActor from './reasoning/outcome/outcome-no-actor';
import outcomeOwnSide from './reasoning/outcome/outcome-own-side';
import outcomePassiveActivity from './reasoning/outcome/outcome-passive-activity';
import outcomeWavers from './reasoning/outcome/outcome-wavers';
import outputIsChange from './reasoning/outcome/output-is-change';
import restatesParent from './reasoning/outcome/restates-parent';
import resultWithoutReason from './reasoning/outcome/result-without-reason';
import saidTwice from './reasoning/outcome/said-twice';
import trainingReactionOnly from './reasoning/outcome/training-reaction-only';
import causeRestatesProblem from './reasoning/present/cause-restates-problem';
import dataMissing from './reasoning/present/data-missing';
import gapRestatesPresent from './reasoning/present/gap-restates-present';
import oneSidedCulprit from './reasoning/present/one-sided-culprit';
import pastNotChecked from './reasoning/present/past-not-checked';
import presentIsPolicy from './reasoning/present/present-is-policy';
import presentNotGrasped from './reasoning/present/present-not-grasped';
import resignedCause from './reasoning/present/resigned-cause';
import sideMissing from './reasoning/present/side-missing';
import spiritNotData from './reasoning/present/spirit-not-data';
import alone from './reasoning/residents/alone';
import answerIsNoAct from './reasoning/residents/answer-is-no-act';
import noSideEffect from './reasoning/residents/no-side-effect';
import residentsAbsent from './reasoning/residents/residents-absent';
import residentsAsSubcontractors from './reasoning/residents/residents-as-subcontractors';
import scrapVoices from './reasoning/residents/scrap-voices';
import deadlinePastStage from './reasoning/stages/deadline-past-stage';
import firstStepVague from './reasoning/stages/first-step-vague';
import noGoalState from './reasoning/stages/no-goal-state';
import noPilot from './reasoning/stages/no-pilot';
import reviewCycle from './reasoning/stages/review-cycle';
import stageByCalendar from './reasoning/stages/stage-by-calendar';
import stageJump from './reasoning/stages/stage-jump';
import stagesTurnInward from './reasoning/stages/stages-turn-inward';
import stepWithoutAct from './reasoning/stages/step-without-act';
import batonMissing from './reasoning/town-hall/baton-missing';
import cutWillRefill from './reasoning/town-hall/cut-will-refill';
import noOwner from './reasoning/town-hall/no-owner';
import noScrapCriteria from './reasoning/town-hall/no-scrap-criteria';
import notOfficial from './reasoning/town-hall/not-official';
import nothingStopped from './reasoning/town-hall/nothing-stopped';
import ownerOverload from './reasoning/town-hall/owner-overload';
import partialOptimum from './reasoning/town-hall/partial-optimum';
import purposesCollide from './reasoning/town-hall/purposes-collide';
import rippleMissing from './reasoning/town-hall/ripple-missing';
import citedNotFound from './reasoning/vision/cited-not-found';
import futureForecasting from './reasoning/vision/future-forecasting';
import horizon from './reasoning/vision/horizon';
import idealGeneric from './reasoning/vision/ideal-generic';
import mirrorNotTarget from './reasoning/vision/mirror-not-target';
import noImage from './reasoning/vision/no-image';
import notAligned from './reasoning/vision/not-aligned';
import visionEqualsDefault from './reasoning/vision/vision-equals-default';
import visionGeneric from './reasoning/vision/vision-generic';
import visionIsActivity from './reasoning/vision/vision-is-activity';
import visionSourceMissing from './reasoning/vision/vision-source-missing';
import visionTooAbstract from './reasoning/vision/vision-too-abstract';
import notFirstPerson from './reasoning/wording/not-first-person';
import onePointPerCell from './reasoning/wording/one-point-per-cell';
import weakWording from './reasoning/wording/weak-wording';
import forceWithoutAnswer from './sheets/force-without-answer';
import missingSheet from './sheets/missing-sheet';
import partMissing from './sheets/part-missing';
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
import mergeMarker from './typing/merge-marker';
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
  mergeMarker,
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
  conflictCopy,
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
  outcomeExcused,
  outcomePassiveActivity,
  outcomeBareNoun,
  outcomeNoActor,
  outcomeOwnSide,
  outcomeWavers,
  saidTwice,
  outcomeLadderFlat,
  outputIsChange,
  restatesParent,
  criterionUnmeasurable,
  indicatorIncomplete,
  indicatorCountsDeeds,
  sameIndicatorTwice,
  indicatorTwoAspects,
  indicatorTargetNotMoving,
  indicatorTooFar,
  visionTooAbstract,
  missingSheet,
  partMissing,
  forceWithoutAnswer,
  answerIsNoAct,
  noOutput,
  textTooLongForSheet,
  noOutcome,
  noCriteria,
  noImage,
  visionSourceMissing,
  visionGeneric,
  visionIsActivity,
  futureForecasting,
  visionEqualsDefault,
  mirrorNotTarget,
  toolRelabel,
  idealGeneric,
  spiritNotData,
  presentNotGrasped,
  gapRestatesPresent,
  presentIsPolicy,
  causeRestatesProblem,
  oneSidedCulprit,
  resignedCause,
  dataMissing,
  sideMissing,
  moneyMissing,
  citedNotFound,
  notAligned,
  visionStrategyDisconnected,
  unservedUpstream,
  aimlessAction,
  missingMiddle,
  everythingServesEverything,
  linkWithoutReason,
  deadlinePastStage,
  reachWithoutWhole,
  noSideEffect,
  differenceNotSaid,
  pastNotChecked,
  horizon,
  voicesUnheard,
  questionMissing,
  noHypothesisCheck,
  feedbackOpen,
  adviceNotLogged,
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
  trainingAgain,
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
  stepWithoutAct,
  notFirstPerson,
  alone,
  reviewCycle,
  ownerOverload,
  noOwner,
  residentsAsSubcontractors,
  noStandingPlace,
  purposesCollide,
  stageByCalendar,
  noGoalState,
  meansAsEnd,
  kpiMissing,
  oneYearWithoutFigure,
  kpiNotLocal,
  resultWithoutReason,
  onePointPerCell,
  weakWording,
];
