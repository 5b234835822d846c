import type { FromPreview, PreviewState, ToPreview } from '../../server/protocol';
import { Bar } from './bar';
import { followChains } from './chain';
import { Details } from './details';
import { Findings } from './findings';
import { followKeys } from './keys';
import { elementOf, type Texts } from './page';
import { Pictures } from './pictures';
import { Sheets } from './sheets';
import { Summary } from './summary';

/** What the page keeps over a reload of the window beside the story it shows. */
interface PageState extends PreviewState {
  scroll?: number;
  level?: string;
  isPaged?: boolean;
  isDetailed?: boolean;
  isUnfolded?: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const texts: Texts = JSON.parse(document.body.dataset.texts ?? '{}');
const kept = vscode.getState();
const main = elementOf('sheets');
const title = elementOf('title');
const sheets = new Sheets(main);
const pictures = new Pictures(main, texts, (message) => vscode.postMessage(message));
const findings = new Findings(main, elementOf('tip'), texts);
const summary = new Summary(elementOf('summary'), texts, {
  open: (place) => vscode.postMessage({ type: 'openPlace', place }),
  close: () => unfold(false),
});
const bar = new Bar(elementOf('bar'), texts, {
  level(level) {
    findings.show(level);
    keep();
  },
  summary: () => unfold(!summary.isUnfolded),
  paged() {
    tellSize();
    keep();
  },
});

const details = new Details(main, texts, () => {
  tellSize();
  keep();
});

function unfold(isUnfolded: boolean): void {
  summary.isUnfolded = isUnfolded;
  bar.isUnfolded = isUnfolded;
  if (isUnfolded) window.scrollTo(0, 0);
  keep();
}

function keep(): void {
  const uri = document.body.dataset.uri ?? '';
  const { level, isPaged } = bar;
  const { isUnfolded } = summary;
  const isDetailed = details.isOn;
  vscode.setState({ uri, scroll: window.scrollY, level, isPaged, isDetailed, isUnfolded });
}

let isFirst = true;
let highlighted: string | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') {
    title.textContent = [data.title, data.subtitle].filter(Boolean).join(' — ');
    sheets.show(data);
    findings.take(data.findings, bar.level);
    bar.show(data.sections, data.findings);
    summary.show(data);
    pictures.update();
    details.update();
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
  } else if (data.type === 'picture') pictures.receive(data);
  else if (data.type === 'summary') unfold(true);
  else bar.unavailable();
});

window.addEventListener('scroll', keep, { passive: true });

if (kept?.level) bar.level = kept.level;
if (kept?.isPaged) bar.isPaged = true;
if (kept?.isDetailed) details.isOn = true;
if (kept?.isUnfolded) {
  summary.isUnfolded = true;
  bar.isUnfolded = true;
}
keep();
followChains(main);
followKeys(main, (key) => vscode.postMessage({ type: 'open', key }));

const barElement = elementOf('bar');
let sent = '';
/** Tells the size of the page; a drawing follows it in steps, not with every pixel. */
function tellSize(): void {
  const { paddingLeft, paddingRight, fontSize } = getComputedStyle(main);
  const inside =
    main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const width = Math.floor(inside / 20) * 20;
  const size = Number.parseFloat(fontSize);
  const { isPaged } = bar;
  const view = details.view(barElement);
  const message: FromPreview = { type: 'size', width, size, isPaged, view };
  const text = JSON.stringify(message);
  if (width <= 0 || text === sent) return;
  sent = text;
  vscode.postMessage(message);
}
new ResizeObserver(tellSize).observe(main);
window.addEventListener('resize', tellSize);
// A sheet that is gone to begins below the bar, whose height depends on the width.
new ResizeObserver(() => {
  document.documentElement.style.setProperty('--bar-height', `${barElement.offsetHeight}px`);
}).observe(barElement);
tellSize();
