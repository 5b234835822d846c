import { advice, adviceEdits } from './advice';
import { blank } from './blanks';
import { callHierarchy } from './callHierarchy';
import { codeActions } from './codeActions';
import { codeLenses } from './codeLenses';
import { takingComments } from './comments';
import { completion } from './completion';
import type { Feature } from './feature';
import { folding, selectionRanges } from './folding';
import { formatting, rangeFormatting } from './format';
import { hover } from './hover';
import { importing } from './importStory';
import { inlayHints } from './inlayHints';
import { insertions, newStoryText } from './insertions';
import { definition, documentLinks, highlight, references } from './navigation';
import { onTypeFormatting } from './onType';
import { paste } from './paste';
import { preview } from './preview';
import { codeActionResolve } from './refactorings';
import { prepareRename, rename } from './rename';
import { compareWith, mergeBase, mergeWith, round, writeReason } from './rounds';
import { ruleList } from './rules';
import { selfCheckPage } from './selfCheck';
import { semanticTokens, semanticTokensInRange } from './semanticTokens';
import { share, sheets } from './share';
import { documentSymbols, workspaceSymbols } from './symbols';
import { tableEdits, tables } from './tables';
import { tree } from './tree';
import { treeEdit } from './treeEdit';
import { value, valueEdit } from './value';

/** Every feature the server offers beside diagnostics. One line each. */
export const features: readonly Feature[] = [
  codeActions,
  codeActionResolve,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  paste,
  completion,
  insertions,
  newStoryText,
  hover,
  definition,
  references,
  highlight,
  documentLinks,
  prepareRename,
  rename,
  documentSymbols,
  workspaceSymbols,
  folding,
  selectionRanges,
  callHierarchy,
  codeLenses,
  ruleList,
  selfCheckPage,
  inlayHints,
  semanticTokens,
  semanticTokensInRange,
  tree,
  treeEdit,
  advice,
  adviceEdits,
  takingComments,
  blank,
  preview,
  value,
  valueEdit,
  sheets,
  share,
  round,
  compareWith,
  writeReason,
  mergeBase,
  mergeWith,
  importing,
  tables,
  tableEdits,
];
