/**
 * What the classes in rendered content look like, for a page to include in its one stylesheet. Light and dark follow
 * the page's `color-scheme`. A formula in a line does not wrap: its paragraph scrolls where it is too wide, or its list, for
 * entries that scroll lose their markers. All token colours have a contrast of at least 4.5 on the code background (WCAG 2.2, 1.4.3).
 */
export const highlightStylesheet = `
pre.code { color: light-dark(#24292f, #e6edf3); background: light-dark(#f6f8fa, #161b22); overflow-x: auto; padding: 12px 16px; }
.code-comment { color: light-dark(#57606a, #9aa4af); }
.code-keyword { color: light-dark(#b31d3f, #ff8a80); }
.code-string, .code-string-expression { color: light-dark(#0a3069, #a5d6ff); }
.code-constant { color: light-dark(#0550ae, #79c0ff); }
.code-function { color: light-dark(#6639ba, #d2a8ff); }
.code-parameter { color: light-dark(#7a3e00, #ffb77a); }
.code-link { color: light-dark(#0a5f38, #7ee2a8); text-decoration: underline; }
img { max-width: 100%; height: auto; }
math.tml-display { display: block; overflow-x: auto; }
p:has(math:not(.tml-display)), :is(ul, ol):has(> li > math, > li > :is(a, em, strong) math) { overflow: auto hidden; }
math .tml-left { text-align: left; }
math .tml-right { text-align: right; }
math .tml-jot mtd { padding: 0.35ex 0; }
math .tml-overline { border-top: 0.065em solid; }
math .tml-underline { border-bottom: 0.065em solid; }
math .tml-box { border: 0.065em solid; padding: 0.25em; }
`.trimStart();
