import type { FromPreview, PreviewState, ToPreview } from '../../server/protocol';
import { Bar } from './bar';
import { followChains } from './chain';
import { Findings } from './findings';
import { followKeys } from './keys';
import { elementOf, type Texts } from './page';
import { Sheets } from './sheets';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): (PreviewState & { scroll?: number; level?: string }) | undefined;
  setState(state: PreviewState & { scroll?: number; level?: string }): void;
};

const vscode = acquireVsCodeApi();
const texts: Texts = JSON.parse(document.body.dataset.texts ?? '{}');
const kept = vscode.getState();
const main = elementOf('sheets');
const sheets = new Sheets(main);
const findings = new Findings(main, elementOf('tip'), texts);
const bar = new Bar(elementOf('bar'), texts, (level) => {
  findings.show(level);
  keep();
});

function keep(): void {
  const uri = document.body.dataset.uri ?? '';
  vscode.setState({ uri, scroll: window.scrollY, level: bar.level });
}

let isFirst = true;
let highlighted: string | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') {
    sheets.show(data);
    findings.take(data.findings, bar.level);
    bar.show(data.sections, data.findings);
    sheets.highlight(highlighted);
    if (isFirst) {
      window.scrollTo(0, kept?.scroll ?? 0);
      isFirst = false;
    }
    keep();
  } else if (data.type === 'highlight') {
    highlighted = data.key;
    sheets.highlight(highlighted);
    // The one who reads here decides what is to be seen; the one who writes there is followed.
    if (!document.hasFocus()) sheets.bringIntoView();
  } else bar.unavailable();
});

window.addEventListener('scroll', keep, { passive: true });

if (kept?.level) bar.level = kept.level;
keep();
followChains(main);
followKeys(main, (key) => vscode.postMessage({ type: 'open', key }));

let sent = '';
/** Tells the size of the page; a drawing follows it in steps, not with every pixel. */
function tellSize(): void {
  const { paddingLeft, paddingRight, fontSize } = getComputedStyle(main);
  const inside =
    main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const width = Math.floor(inside / 20) * 20;
  const size = Number.parseFloat(fontSize);
  const message: FromPreview = { type: 'size', width, size };
  const text = JSON.stringify(message);
  if (width <= 0 || text === sent) return;
  sent = text;
  vscode.postMessage(message);
}
new ResizeObserver(tellSize).observe(main);
tellSize();
