import { variableTheme } from '../../render/theme';

const { paper, ink, soft, line, step, stepTint, goal, gate, gateTint, fall, fallTint, onStep } =
  variableTheme.paints;

/** The looks of what the review page adds; sizes and colours go with those of the sheets. */
export const reviewLooks = `
button,input,textarea,summary{font:inherit;color:inherit}
button{min-height:2.75rem;padding:.3rem 1rem;border:1px solid ${step};border-radius:6px;background:${paper};color:${step};font-weight:700;cursor:pointer}
button:hover{background:${stepTint}}
button.main{background:${step};color:${onStep}}
button.main:hover{text-decoration:underline}
[hidden]{display:none!important}
.how{margin-top:2.2rem;padding:1rem 1.4rem;border:2px solid ${gate};border-radius:8px;background:${gateTint}}
.how h2{font-size:1.1rem;color:${gate}}
.how ol{margin-top:.4rem;padding-left:1.5em;list-style:decimal}
.how li+li{margin-top:.3rem}
.warning{margin-top:.6rem;color:${fall};font-weight:700}

.part{position:relative}
div.part{padding-right:2.6rem;min-height:2.1rem}
.add{display:inline-flex;align-items:center;justify-content:center;width:2rem;min-width:2rem;height:2rem;min-height:2rem;padding:0;border-color:${line};border-radius:50%;color:${soft};vertical-align:middle;font-weight:400;text-indent:0}
div.part>.add{position:absolute;top:0;right:0}
span.part>.add{margin-left:.4em}
.add svg{width:1.1rem;height:1.1rem;pointer-events:none}
.add:hover,.part:hover>.add{border-color:${gate};color:${gate}}
.part>.add.has{border-color:${gate};background:${gate};color:${paper}}
.slot{margin-top:1rem}
.open-slot{border-style:dashed;color:${gate};border-color:${gate};font-weight:400}
.note{margin-top:.6rem;padding:.6rem .8rem .7rem;border-left:5px solid ${gate};border-radius:4px;background:${gateTint};font-weight:400;text-indent:0;text-align:left;line-height:1.6;scroll-margin:1rem 0 8rem}
.note .top{display:flex;gap:.8rem;align-items:center;justify-content:space-between}
.note label{color:${gate};font-size:.9rem;font-weight:700}
.note .top button{flex:none;min-height:2rem;padding:0 .7rem;border-color:${line};color:${soft};font-weight:400;font-size:.9rem}
.grow{display:grid;margin-top:.3rem}
.grow::after{content:attr(data-value) " ";visibility:hidden;white-space:pre-wrap}
.grow>textarea,.grow::after{grid-area:1/1;min-height:4.2rem;padding:.5rem .6rem;border:1px solid ${soft};border-radius:4px;line-height:1.6;overflow:hidden;overflow-wrap:anywhere}
.grow>textarea{width:100%;background:${paper};color:${ink};resize:none}
.part+.note{margin-bottom:.6rem}
tr.of-note>td{padding:.2rem .65rem .7rem}

.parts{margin:0 0 1.4rem}
.parts>summary{display:inline-block;padding:.45rem 1rem;border:1px dashed ${gate};border-radius:6px;color:${gate};cursor:pointer}
.parts ul{margin-top:.5rem}
.parts li{padding:.4rem .2rem;border-bottom:1px solid ${line}}
.parts .kind{display:inline-block;min-width:8.2em;color:${soft};font-size:.86rem}
.drawing g[data-key]{cursor:pointer}
.drawing g[data-key]:hover>.target{stroke:${gate};stroke-width:2}
.drawing g.has>.target{stroke:${gate};stroke-width:3;stroke-dasharray:6 3}

.earlier{margin-top:1.4rem;padding:.8rem 1rem 1rem;border:1px solid ${line};border-radius:6px}
.earlier h3{margin:0;font-size:1rem;color:${soft}}
.earlier li{padding:.7rem 0}
.earlier li+li{border-top:1px solid ${line}}
.earlier .about{font-weight:700}
.earlier blockquote{margin:.2rem 0;padding-left:.8em;border-left:3px solid ${line}}
.earlier .from{color:${soft};font-size:.9rem}
.earlier .answer{margin-top:.3rem}
.earlier .status{display:inline-block;margin-right:.4em;padding:0 .6em;border:1px solid ${step};border-radius:3px;background:${stepTint};color:${step};font-size:.88rem}
.earlier .is-open .status{border-color:${fall};background:${fallTint};color:${fall}}

.bar{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;grid-column:1/-1;position:sticky;bottom:0;z-index:2;margin:3rem -1.5rem -5rem;padding:.6rem 1.5rem;border-top:2px solid ${gate};background:${paper}}
.bar .said{flex-basis:100%;color:${goal};font-weight:700}
.bar .said:empty{display:none}
.bar .who{font-weight:700}
.bar input{width:11em;max-width:100%;min-height:2.75rem;margin-left:.4em;padding:.2rem .6rem;border:1px solid ${soft};border-radius:4px;background:${paper};color:${ink};font-weight:400}
.bar .count{margin-right:auto;color:${soft};white-space:nowrap}
.bar .more{position:relative}
.bar summary{min-height:2.75rem;padding:.5rem .6rem;color:${step};cursor:pointer}
.bar .more>div{display:grid;gap:.4rem;position:absolute;right:0;bottom:100%;width:max-content;padding:.6rem;border:1px solid ${line};border-radius:6px;background:${paper}}
dialog{width:min(46rem,94vw);padding:1.2rem;border:2px solid ${gate};border-radius:8px;background:${paper};color:${ink}}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog h2{font-size:1.15rem}
dialog textarea{width:100%;height:min(24rem,50vh);margin:.6rem 0;padding:.6rem;border:1px solid ${soft};background:${paper};color:${ink}}
@media (max-width:899px){
.bar{column-gap:.5rem}
.bar input{width:8em}
.bar button{padding:.3rem .7rem}
}
@media (max-width:719px),(max-height:480px){
.bar{position:static;margin:2rem -1rem -3rem;padding:.8rem 1rem 1.2rem}
.bar .more>div{position:static}
div.part{padding-right:2.4rem}
.parts .kind{display:block}
}
@media print{
.how,.bar,.add,.open-slot,.parts>summary,.note button{display:none!important}
.parts:not(.has-notes),.parts li:not(:has(.note)),.note:has(>.grow[data-value=""]){display:none}
.grow>textarea{display:none}
.grow::after{visibility:visible;min-height:0;padding:0;border:0;overflow:visible}
.note,.earlier li{break-inside:avoid}
div.part{padding-right:0;min-height:0}
.general.is-empty{display:none}
}
@media (forced-colors:active){
.add,.note,.how,.bar{border-color:CanvasText}
.add.has{background:Highlight;color:HighlightText}
}
`;
