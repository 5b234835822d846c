import { TextDocument } from 'vscode-languageserver-textdocument';
import { listFiles } from '../node/listFiles';
import { readNamedFile } from '../node/readNamedFile';
import { type OnFailure, toldOnce } from '../rules/engine/failure';
import { findingText } from '../rules/engine/message';
import { copiesBeside } from '../story/copies';
import { fileNameOf, folderUri } from '../workspace/fileUri';
import { Workspace } from '../workspace/workspace';
import type { CheckRequest } from './arguments';
import { type CheckedFile, printFindings } from './printFindings';
import { readText, uriOf } from './readText';
import { printFailure, printJson, printLine } from './terminal';

/**
 * Checks the files and writes what was found to the standard output, problems with reading to the
 * standard error.
 *
 * @returns the exit code: 0 without errors, 1 with, 2 where a file could not be read or a rule broke down.
 */
export async function runCheck(request: CheckRequest): Promise<number> {
  const checked: CheckedFile[] = [];
  let isIncomplete = false;
  for (const file of request.files) {
    const { text, problem } = await readText(file, request.locale);
    if (text === undefined) {
      printLine('stderr', problem);
      isIncomplete = true;
      continue;
    }
    const onFailure = toldOnce((failure) => {
      printFailure(file, failure);
      isIncomplete = true;
    });
    checked.push(await checkFile(file, text, request, onFailure));
  }
  const findings = checked.flatMap((one) => one.findings);
  if (request.format === 'json') printJson(findings);
  else printFindings(checked, request);
  if (isIncomplete) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function checkFile(
  file: string,
  text: string,
  { locale }: CheckRequest,
  onFailure: OnFailure,
): Promise<CheckedFile> {
  const workspace = new Workspace(readNamedFile);
  const uri = uriOf(file);
  const document = workspace.put(TextDocument.create(uri, '', 0, text));
  const names = file === '-' ? [] : listFiles(folderUri(uri) ?? '');
  document.copies = copiesBeside(fileNameOf(uri), await names);
  await workspace.missing(document);
  const findings = document.diagnoses.map((finding) => ({
    file,
    rule: finding.rule,
    severity: finding.severity,
    message: findingText(finding, locale, onFailure),
    range: {
      start: document.positionAt(finding.span.start),
      end: document.positionAt(finding.span.end),
    },
  }));
  for (const failure of document.result.failures) onFailure(failure);
  return { file, text, findings };
}
