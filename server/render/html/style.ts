import type { Theme } from '../../scene/scene';
import { darkPageColours, darkPaints, pageColours, printTheme, variableTheme } from '../theme';

const {
  paper,
  onStep,
  ink,
  soft,
  line,
  step,
  stepTint,
  goal,
  goalTint,
  gate,
  gateTint,
  fall,
  fallTint,
} = variableTheme.paints;

const recalled = 'var(--page-recalled)';

type Colours = Readonly<Record<string, string>>;

function variables(paints: Theme['paints'], colours: Colours): string {
  return [
    ...Object.entries(paints).map(([name, colour]) => `--story-${name}:${colour}`),
    `--page-recalled:${colours.recalled};--page-secondStep:${colours.secondStep}`,
  ].join(';');
}

/**
 * The colours as variables of the page, and on a dark ground where the reader chose that; not where
 * the system gives the colours (high contrast): drawings keep their own there, on white.
 */
export const colours = `:root{color-scheme:light dark;${variables(printTheme.paints, pageColours)}}
@media screen and (prefers-color-scheme:dark) and (forced-colors:none){:root{${variables(darkPaints, darkPageColours)}}}`;

/** A table each of whose rows is a card, where its columns would have no room. */
function rowsAsCards(table: string): string {
  return `${table} thead{position:absolute;left:-999rem}
${table},${table} :is(caption,tbody,tr,th,td){display:block}
${table} tr{margin-bottom:1rem;border:1px solid ${line};border-top:4px solid var(--tone);border-radius:5px}
${table} :is(th,td){border:0}
${table} td:empty{display:none}
${table} .short{white-space:normal}
${table} td::before{content:attr(data-label);display:block;color:${soft};font-size:.85em;font-weight:700}`;
}

/**
 * The looks of the page, on a screen and on paper, without the sizes of the paper and the typeface.
 * Colours say what they say in the drawings; each has a word or a line beside it.
 */
export const looks = `
*{box-sizing:border-box}
html{background:${paper};scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:${paper};color:${ink};line-height:1.7;line-break:strict;overflow-wrap:anywhere;--tone:${step};--tint:${stepTint}}
h1,h2,h3,p,dl,dd,ul,ol,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:${step}}
:focus-visible{outline:3px solid ${goal};outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:${paper};z-index:1}
.tone-goal{--tone:${goal};--tint:${goalTint}}
.tone-gate{--tone:${gate};--tint:${gateTint}}
.tone-fall{--tone:${fall};--tint:${fallTint}}
.tone-step{--tone:${step};--tint:${stepTint}}

.cover{position:relative;padding-top:3.5rem;max-width:64.5rem}
.cover .sign{position:absolute;right:0;top:2.5rem;width:7.5rem}
.cover .form{display:inline-block;padding:.1em .9em;border:1px solid ${step};border-radius:2em;color:${step};font-weight:700;letter-spacing:.08em}
h1{margin-top:1.2rem;padding-right:9rem;font-size:2.3rem;line-height:1.4;font-weight:700;word-break:auto-phrase;text-wrap:balance}
.cover .subtitle{margin-top:.6rem;color:${soft};font-size:1.15rem}
.facts{margin-top:2rem;border-top:3px solid ${step}}
.facts>div{display:grid;grid-template-columns:9em 1fr;gap:.3rem 1.5rem;padding:.55rem .2rem;border-bottom:1px solid ${line}}
.facts dt{color:${soft};font-weight:700}

.contents{margin-top:2.2rem;max-width:64.5rem}
.contents h2{font-size:1.05rem;color:${soft}}
.contents ol{margin-top:.4rem;columns:20rem 3;column-gap:2rem}
.contents li{break-inside:avoid}
.contents a{display:flex;gap:.7em;padding:.28em .3em;border-radius:4px;color:${ink};text-decoration:none;line-height:1.5}
.contents a:hover{background:${stepTint}}
.contents a:hover .name{text-decoration:underline}
.number{flex:none;width:1.75em;height:1.75em;border-radius:.25em;background:var(--tone);border:1px solid var(--tone);color:${onStep};font-weight:700;line-height:1.65em;text-align:center;font-size:.86em}
.number.none{background:${paper}}
.number.none::before{content:"";display:inline-block;width:.5em;height:.5em;border-radius:50%;background:var(--tone);vertical-align:.1em}

.sheet{margin-top:4rem;max-width:64.5rem}
.whole{white-space:nowrap}
.sheet>header{margin-bottom:1.3rem;padding-bottom:.7rem;border-bottom:3px solid var(--tone)}
.head{display:flex;gap:1rem;align-items:center}
.sheet h2{flex:1;display:flex;gap:.55em;align-items:center;font-size:1.55rem;line-height:1.4}
.sheet h2 .name{flex:1;word-break:auto-phrase}
.town{flex:0 1 auto;min-width:0;margin-left:auto;color:${soft};font-size:.88rem;overflow-wrap:anywhere}
.back{font-size:.85rem;font-weight:400;text-decoration:none;white-space:nowrap}
.back:hover{text-decoration:underline}
.question{margin-top:.35rem;color:${soft};text-wrap:pretty}
h3{margin:1.6rem 0 .7rem;font-size:1.12rem;color:var(--tone);break-after:avoid}
header+h3,.recalled+h3{margin-top:0}
.recalled{margin-bottom:1.3rem;padding:.7rem 1rem;border:1px dashed ${line};border-radius:6px;background:${recalled};font-size:.92rem;line-height:1.6}
.recalled h3{margin:0 0 .2rem;font-size:.82rem;color:${soft}}
.recalled dt{color:${soft};font-weight:700}
.recalled ul{columns:24rem 2;column-gap:2rem}
li{text-wrap:pretty}
dd li,.recalled li,.remarks li,.points li{padding-left:1em;text-indent:-1em;break-inside:avoid}
dd li::before,.points li::before{content:"・"}
html:lang(en) :is(dd,.recalled,.remarks,.points) li::before{content:"\\2022";display:inline-block;width:1em;text-indent:0}
.around{margin-top:.9rem}
.pending{color:${soft};font-style:italic}
.blank{min-height:14rem;padding:1rem;border:1px dashed ${line};font-style:normal}

.statement{padding:1.1rem 1.5rem;border-left:7px solid ${goal};border-radius:4px;background:${goalTint};font-size:1.6rem;font-weight:700;line-height:1.5;word-break:auto-phrase;text-wrap:balance}
.statement .year{display:block;color:${goal};font-size:1rem}
.remarks{margin-top:.7rem;color:${soft};font-size:.92rem}
.remarks>div{display:flex;flex-wrap:wrap;gap:0 1em}
.remarks dt{flex:none;font-weight:700}
.remarks dd{flex:1 1 18em}

.cards{display:grid;gap:.9rem}
.cards.of-2{grid-template-columns:repeat(auto-fill,minmax(min(26rem,100%),1fr))}
.cards.of-3,.cards.tone-step,.cards.tone-fall{grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr))}
.cards.running-on{grid-template-columns:minmax(0,48rem)}
.card{padding:.85rem 1rem;border:1px solid ${line};border-top:4px solid var(--tone);border-radius:5px;break-inside:avoid}
.card .text{font-weight:700;line-height:1.6;word-break:auto-phrase;text-wrap:pretty}
.id{color:var(--tone);font-weight:700}
.figure{display:inline-block;max-width:100%;text-indent:0;color:${goal};font-weight:700}
.card dl{margin-top:.5rem;font-size:.94rem;line-height:1.65}
.card dl>div{display:grid;grid-template-columns:5.2em 1fr;gap:0 .7em;margin-top:.3rem}
html:lang(en) .card dl>div{grid-template-columns:6.6em 1fr}
.card dt,.label{color:${soft};font-size:.92em;font-weight:700}
.serves{display:flex;flex-wrap:wrap;gap:.35rem .6rem;align-items:baseline;margin-top:.7rem}
.aims{display:flex;flex-wrap:wrap;gap:.3rem}
.aims li{padding:0 .7em;border:1px solid ${gate};border-radius:1em;color:${gate};font-size:.85rem;line-height:1.6}
.with-charts{grid-column:1/-1;display:grid;grid-template-columns:minmax(15rem,1fr) 2fr;gap:.8rem 1.5rem}
.charts{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-content:start}

.drawing{forced-color-adjust:none;background:${paper};color:${ink};margin-bottom:1.2rem}
.drawing svg{display:block;width:100%;height:auto}
.drawing.chart{display:inline-block;vertical-align:top;margin:.8rem 1.5rem .4rem 0;width:18.75rem;max-width:100%}
.charts .drawing.chart{margin:0}
.scroll{overflow-x:auto}
.scroll .drawing svg{width:auto;max-width:none}

table{width:100%;border-collapse:collapse;font-size:.94rem;line-height:1.6}
table.dense{font-size:.88rem}
caption{padding:.3rem 0;break-after:avoid;font-weight:700;text-align:left}
th,td{padding:.5rem .65rem;border:1px solid ${line};text-align:left;vertical-align:top;text-wrap:pretty}
thead th{border-color:var(--tone);background:var(--tone);color:${onStep};line-height:1.4;vertical-align:middle}
table+table{margin-top:1.2rem}
td{min-width:5.5em}
html:lang(en) td{hyphens:auto}
.short{min-width:0;white-space:nowrap}
tbody th,.unnamed{min-width:8em;background:var(--tint);font-weight:700}
.open{display:inline-block;padding:0 .5em;border:1px solid ${fall};border-radius:3px;color:${fall};font-size:.82em;white-space:nowrap}
.is-open>*{background:${fallTint}}

.prose{max-width:46rem}
.prose+.prose{margin-top:2rem}
.prose .running{text-indent:1em;margin-top:.2em;line-height:1.9;text-align:justify}
h3+.byline{break-after:avoid}
.byline{color:${soft};font-size:.92rem}
.prose .byline{font-weight:700}
html:lang(en) .running{text-indent:0;margin-top:.8em;text-align:left}

@media screen{
body{padding:0 1.5rem 5rem}
.cover,.contents,main{margin-left:auto;margin-right:auto}
main,.cover,.contents{max-width:64.5rem}
.on-paper:not(.on-wide){display:none}
}
@media screen and (min-width:1340px){
body{display:grid;grid-template-columns:15rem minmax(0,64.5rem);gap:0 3rem;justify-content:center}
.cover,main{grid-column:2}
.cover,main,.contents{margin:0}
.cover{padding-top:4rem}
.contents{grid-column:1;grid-row:1/span 2;position:sticky;top:0;max-height:100vh;overflow-y:auto;align-self:start;padding:4rem 0 2rem}
.contents ol{columns:auto}
.contents a{font-size:.92rem}
.back{display:none}
}
@media screen and (max-width:859px){
.on-wide:not(.on-narrow){display:none}
.drawing.on-narrow{max-width:34rem;margin-left:auto;margin-right:auto}
}
@media screen and (min-width:860px){.on-narrow:not(.on-wide){display:none}}
@media screen and (max-width:559px){
.head{flex-wrap:wrap;gap:.2rem 1rem}
.sheet h2{flex-basis:100%}
.town{margin-left:0}
}
@media screen and (max-width:719px){
body{padding:0 1rem 3rem}
h1{font-size:1.6rem;padding-right:0}
.cover .sign{width:5rem;top:1rem}
.with-charts{grid-template-columns:1fr}
h1{margin-top:2rem}
.cover{padding-top:1.5rem}
.sheet{margin-top:3rem}
.sheet h2{font-size:1.25rem}
.statement{font-size:1.25rem;padding:.8rem 1rem}
.facts>div{grid-template-columns:1fr;gap:0}
${rowsAsCards('table')}
}
@media screen and (max-width:899px){
${rowsAsCards('.dense')}
}
@media screen and (max-width:559px){
table td:not(.long,.unnamed){display:flow-root;padding:.2rem .65rem .2rem 6.4em}
table td:not(.long,.unnamed)::before{float:left;width:6.3em;margin-left:-6.7em;word-break:auto-phrase}
table td.long{padding:.2rem .65rem}
table td.unnamed{display:none}
.card dl>div,html:lang(en) .card dl>div{display:flex;flex-wrap:wrap;gap:0 .7em}
table :is(th,.unnamed)+td{padding-top:.5rem}
}
@media screen and (min-width:560px) and (max-width:899px){
.dense tbody tr{display:grid;grid-template-columns:1fr 1fr}
.dense tbody th{grid-column:1/-1}
}
@media (forced-colors:active){
.number,.card,.statement,thead th,.aims li{border-color:CanvasText}
.statement{border:1px solid CanvasText;border-left-width:7px}
.drawing{padding:.4rem}
}
@media print{
html{font-size:14px}
body{-webkit-print-color-adjust:exact;print-color-adjust:exact;line-height:1.6}
.skip,.back,.on-narrow:not(.on-paper),.on-wide:not(.on-paper){display:none}
.cover{padding-top:1.2rem;max-width:none}
.cover .sign{top:0;width:9rem}
h1{font-size:2.2rem}
.facts{margin-top:1.3rem;columns:2;column-gap:2.5rem}
.facts>div{break-inside:avoid;padding:.35rem .2rem;line-height:1.5}
.contents{max-width:none;margin-top:1.2rem;break-inside:avoid}
.contents ol{columns:3;column-gap:2rem}
.contents a{padding:.12em 0}
.sheet{margin:0;max-width:none;break-before:page}
.sheet.follows{margin-top:2.4rem;break-before:auto;break-inside:avoid}
.sheet>header{break-inside:avoid;margin-bottom:.8rem;padding-bottom:.35rem;break-after:avoid}
.sheet h2{font-size:1.4rem;line-height:1.35}
.question{margin-top:.1rem;font-size:.95rem}
.recalled{margin-bottom:.9rem;padding:.45rem .8rem;line-height:1.5}
.statement{font-size:1.7rem}
h3{margin-top:1rem}
.drawing{margin-bottom:0;break-inside:avoid}
.drawing+.drawing.on-paper{break-before:page}
.card .drawing+.drawing.on-paper{break-before:auto}
.cards{gap:.7rem}
.with-charts{grid-template-columns:1fr 2.1fr;gap:.5rem 1rem}
.charts{gap:.5rem 1rem}
.drawing.chart{width:17rem}
.cards.of-2{grid-template-columns:1fr 1fr}
.cards.of-3{grid-template-columns:repeat(3,1fr)}
.card{padding:.6rem .8rem}
.cards.running-on{display:block;columns:2;column-gap:1.2rem}
.running-on .card{margin-bottom:.7rem;break-inside:auto;-webkit-box-decoration-break:clone;box-decoration-break:clone}
tr{break-inside:avoid}
.prose{max-width:none}
a{color:inherit;text-decoration:none}
}
`;
