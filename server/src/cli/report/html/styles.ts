/** The page's style sheet. Colours of status go with patterns and words; text keeps 4.5:1 on its ground in both schemes. */
export const styles = `
:root{color-scheme:light dark;--bg:#f4f2ee;--card:#fff;--ink:#1d2327;--soft:#545c63;--line:#d9d5cd;--accent:#9d1c1c;--done:#1f6f4a;--near:#58a27e;--keep:#2f5f9e;--going:#c98a16;--open:#b3261e;--none:#a9a9a4;--bar:#4a6a8a;--focus:#1559b7}
@media (prefers-color-scheme:dark){:root{--bg:#15181b;--card:#1e2327;--ink:#eceae6;--soft:#b0b6bb;--line:#3a4046;--accent:#ff8a80;--done:#4fb286;--near:#7cc4a2;--keep:#7aa7e0;--going:#e0ac4a;--open:#f0776c;--none:#6c7276;--bar:#8fb0d0;--focus:#8ab8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main,header,footer{max-width:1180px;margin:0 auto;padding:0 24px}
header{padding-top:36px;display:flex;gap:24px;align-items:flex-end;justify-content:space-between;flex-wrap:wrap}
h1{margin:0;font-size:32px;line-height:1.25;letter-spacing:.04em;font-weight:700;border-left:6px solid var(--accent);padding-left:16px}
.sub{margin:6px 0 0 22px;color:var(--soft)}
h2{font-size:19px;margin:0 0 14px}
nav{margin:20px auto 0;max-width:1180px;padding:0 24px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0;padding:0}
a{color:var(--accent)}
button,input,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:4px 10px}
button{cursor:pointer}
button:disabled{opacity:.45;cursor:default}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(165px,1fr));gap:14px;margin:22px 0;padding:0;list-style:none}
.cards li,section{background:var(--card);border:1px solid var(--line);border-radius:8px}
.cards li{padding:16px 18px}
.cards .name{color:var(--soft);font-size:14px}
.cards .figure{display:block;font-size:32px;line-height:1.25;font-weight:700;font-variant-numeric:tabular-nums}
.cards .more{color:var(--soft);font-size:13px;line-height:1.4;display:block}
.cards .alarm .figure{color:var(--open)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:14px}
section{padding:20px 22px;margin:0 0 14px;min-width:0}
.charts section{margin:0}
.charts .whole{grid-column:1/-1}
.chart{display:block;width:100%;height:auto}
.defs{position:absolute}
.key{vertical-align:-1px}
.label{fill:var(--ink);font-size:14px}
.label.small{font-size:13px}
.value{fill:var(--ink);font-size:14px;font-variant-numeric:tabular-nums}
.tick{fill:var(--soft);font-size:12px}
.axis{stroke:var(--line);fill:none}
.f1{fill:var(--near)}.f2{fill:var(--keep)}.f3{fill:var(--going)}.f4{fill:var(--open)}
.ink{fill:var(--card)}
.stroke{stroke:var(--card);stroke-width:1.6;fill:none}
rect.s0{fill:var(--done)}rect.s1{fill:url(#p1)}rect.s2{fill:url(#p2)}rect.s3{fill:url(#p3)}rect.s4{fill:url(#p4)}rect.s5{fill:none;stroke:var(--none);stroke-width:1.5}
rect.v0{fill:url(#p4)}rect.v1{fill:var(--going)}rect.v2{fill:none;stroke:var(--none);stroke-width:1.5}
rect.m0{fill:var(--bar)}rect.m1{fill:url(#p4)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 26px;margin:14px 0 0;padding:0}
.legend li{display:flex;gap:8px;align-items:center}
.legend b{font-variant-numeric:tabular-nums}
.legend .share,.note,.hint,.shown{color:var(--soft)}
.note{margin:10px 0 0;font-size:14px}
.tables{margin-top:14px}
.tools{display:flex;flex-wrap:wrap;gap:10px 18px;align-items:center;margin-bottom:10px}
.tools .query input{width:min(320px,60vw)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{border-bottom:1px solid var(--line);padding:6px 10px;text-align:left;vertical-align:top}
th{white-space:nowrap;padding:0;position:sticky;top:0;background:var(--card)}
th button{width:100%;text-align:inherit;border:0;background:none;font-weight:600;padding:6px 10px}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
td.wide{min-width:15em}
td.path{font-family:ui-monospace,"Cascadia Mono","Noto Sans Mono CJK SC",monospace;font-size:13px;overflow-wrap:anywhere;min-width:11em}
td.status,td.due,td.level,td.date{white-space:nowrap}
td.status::before,td.due::before,td.level::before{display:inline-block;width:1.4em}
td.s0::before{content:"●";color:var(--done)}td.s1::before{content:"◕";color:var(--done)}td.s2::before{content:"↻";color:var(--keep)}td.s3::before{content:"◑";color:var(--going)}td.s4::before{content:"○";color:var(--open)}td.s5::before{content:"?";color:var(--soft)}
td.d1::before{content:"▲";color:var(--open)}td.d2::before{content:"△";color:var(--going)}
td.l0::before{content:"✖";color:var(--open)}td.l1::before{content:"!";color:var(--going);font-weight:700}td.l2::before{content:"i";color:var(--keep)}
td.failed{color:var(--open)}
.pager{display:flex;gap:14px;align-items:center;margin-top:10px}
.shown{margin:0;font-variant-numeric:tabular-nums}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{padding-top:8px;padding-bottom:36px;color:var(--soft);font-size:13px}
@media print{
:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#7a1010;--done:#1f6f4a;--near:#58a27e;--keep:#2f5f9e;--going:#c98a16;--open:#b3261e;--none:#888;--bar:#4a6a8a}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{size:A4;margin:15mm}
body{font-size:10.5pt}
main,header,footer{max-width:none;padding:0}
nav,.tools,.pager button,#print{display:none}
section,.cards li{border-color:#999;break-inside:avoid}
.tables section{break-inside:auto;border:0;padding:0}
.charts{display:block}.charts section{margin-bottom:10px}
.cards{grid-template-columns:repeat(3,1fr)}
.scroll{overflow:visible}
table{font-size:8.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th{position:static;font-weight:600;white-space:normal}
th,td{padding:3px 5px}
th button{display:contents}
td.wide{min-width:0}
td.path{min-width:7em}
#units td:first-child{min-width:9em}
}
@media (forced-colors:active){rect.s0,rect.v1,rect.m0{fill:CanvasText}rect.s5,rect.v2{stroke:CanvasText}.f1,.f2,.f3,.f4{fill:Canvas}.stroke{stroke:CanvasText}.ink{fill:CanvasText}}
`;
