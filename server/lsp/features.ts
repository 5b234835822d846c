import { callHierarchy } from './callHierarchy';
import { codeActions } from './codeActions';
import type { Feature } from './feature';
import { folding, selectionRanges } from './folding';
import { hover } from './hover';
import { definition, documentLinks, highlight, references } from './navigation';
import { prepareRename, rename } from './rename';
import { documentSymbols, workspaceSymbols } from './symbols';

/** Every feature the server offers beside diagnostics. One line each. */
export const features: readonly Feature[] = [
  codeActions,
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
];
