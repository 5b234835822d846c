import { l10n } from 'vscode';

/** What the page of the preview says, in the language of the editor. */
export type Texts = ReturnType<typeof pageTexts>;

export function pageTexts() {
  const { t } = l10n;
  return {
    sheets: t('Sheets'),
    findings: t('Findings'),
    all: t('All findings'),
    warnings: t('Warnings and errors'),
    none: t('No findings'),
    unavailable: t('The drawing waits for the language server.'),
    error: t('Error'),
    warning: t('Warning'),
    information: t('Information'),
    hint: t('Hint'),
    paged: t('A4 pages'),
    pagedHint: t('The staged plan as it is printed on A4'),
    details: t('Show details'),
    detailsHint: t('The actions and results of each stage too'),
    summary: t('Before you show it'),
    close: t('Close'),
    images: t('Images that actions lead to'),
    served: t('Some action leads here'),
    unserved: t('No action leads here yet'),
    noImages: t('No image of the vision is written yet.'),
    noFindings: t('Nothing is left to say about the text.'),
    advice: t('Advice not answered yet'),
    noAdvice: t('All advice has been answered.'),
    questions: t('Ask yourselves'),
    copyPicture: t('Copy picture'),
    savePicture: t('Save as PNG'),
    copied: t('Copied'),
    notCopied: t('Not copied'),
    lead: t('What no tool can tell. Answer aloud, the three of you.'),
    write: t('Enter writes it'),
    newLine: t('Shift+Enter: new line'),
    goOn: t('Tab: on to {0}'),
    addNext: t('Ctrl+Enter: one more'),
    leave: t('Esc leaves'),
    add: t('Add the next one (Insert)'),
    changed: t(
      'The text says this by now: “{0}”. Enter writes yours in its place, Esc leaves it as it is.',
    ),
    noText: t('This part has no text of its own. Copy what you typed, or leave with Esc.'),
    left: t('Left without writing.'),
    restore: t('Back to what I typed'),
    zoomIn: t('Larger (+)'),
    zoomOut: t('Smaller (-)'),
    zoomReset: t('As large as drawn (0)'),
    fit: t('Whole plan'),
    fitHint: t('The whole staged plan at once (F)'),
    show: t('Show'),
    showHint: t('Sheet by sheet over the whole window, for the meeting'),
    showKeys: t('← → turn, Esc ends'),
  };
}
