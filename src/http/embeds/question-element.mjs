/**
 * `<stepladder-question question="q12">`: a question in anybody's page, without a frame and as high as it needs to be.
 * Without `question` it is the question of the day, drawn by `seed`, `topic` and `level`. `answer="shown"` opens the answer,
 * `theme="light"` or `"dark"` fixes the colours. What stands inside the element is shown until the question is there, and
 * where it cannot be had. Parts to style: `title`, `meta`, `prompt`, `choices`, `answer`, `link`.
 *
 * Where a page frames embeds of this server instead, the script makes each frame as high as what it shows.
 */
const service = new URL('.', import.meta.url).href;

const styles = new CSSStyleSheet();
styles.replaceSync(`
:host { display: block; color-scheme: light dark; color: light-dark(#1d2126, #e6e9ed); background: light-dark(#fff, #14171a); border: 1px solid light-dark(#dde1e6, #333a42); border-radius: 8px; padding: 16px; overflow-wrap: break-word; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
h2 { margin: 0; font-size: 1.2em; line-height: 1.3; }
p, ul, ol, pre, table { margin: 8px 0; }
pre, table { display: block; overflow-x: auto; }
img, svg { max-width: 100%; height: auto; }
a, summary { color: light-dark(#1f5fbf, #8ab8ff); }
summary { cursor: pointer; padding: 8px 0; font-weight: 600; }
.meta { color: light-dark(#5a6470, #a3adb8); font-size: 0.9em; }
`);

const make = (tag, fields = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
};
/** Text of the service, which it has sanitised. */
const html = (tag, text, part) => make(tag, { innerHTML: text, ...(part && { part }) });

class StepladderQuestion extends HTMLElement {
  static observedAttributes = ['question', 'topic', 'level', 'seed', 'answer'];
  #root = this.attachShadow({ mode: 'open' });
  #loading;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [styles];
    this.#root.replaceChildren(make('slot'));
    void this.#load();
  }

  attributeChangedCallback() {
    if (this.#root.adoptedStyleSheets.length > 0) void this.#load();
  }

  async #load() {
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    try {
      const response = await fetch(this.#address(), { signal });
      if (!response.ok) throw new Error((await response.json()).detail);
      const body = await response.json();
      const question = body.items ? body.items[0] : body;
      if (!question) throw new Error('No question fits.');
      this.#root.replaceChildren(...this.#show(question));
      this.dispatchEvent(new CustomEvent('stepladder-load', { detail: { id: question.id } }));
    } catch (error) {
      if (signal.aborted) return;
      this.#root.replaceChildren(make('slot'));
      this.dispatchEvent(new CustomEvent('stepladder-error', { detail: { message: error.message } }));
    }
  }

  #address() {
    const id = this.getAttribute('question');
    const url = new URL(id ? `v1/questions/${encodeURIComponent(id)}` : 'v1/questions/sample', service);
    url.search = new URLSearchParams({ include: 'answer', format: 'html' });
    if (id) return url;
    url.searchParams.set('n', '1');
    url.searchParams.set('seed', this.getAttribute('seed') ?? new Date().toISOString().slice(0, 10));
    for (const name of ['topic', 'level']) {
      const value = this.getAttribute(name);
      if (value) url.searchParams.set(name, value);
    }
    return url;
  }

  *#show({ title, level, minutes, prompt, choices = [], answer, page }) {
    yield make('link', { rel: 'stylesheet', href: `${service}assets/content.css` });
    yield make('h2', { part: 'title', textContent: title });
    yield make('div', { className: 'meta', part: 'meta', textContent: `${level} · ${minutes} minutes` });
    yield html('div', prompt, 'prompt');
    if (choices.length > 0)
      yield make('ol', { part: 'choices', type: 'a' }, ...choices.map(({ text }) => html('li', text)));
    const right = (answer.choices ?? []).filter(({ correct }) => correct);
    const details = make(
      'details',
      { part: 'answer', open: this.getAttribute('answer') === 'shown' },
      make('summary', { textContent: 'Answer' }),
      ...right.map(({ id, why }) => html('p', `<b>${id}</b> ${why}`)),
      html('div', answer.shortAnswer ?? answer.answer ?? ''),
      make('ul', {}, ...(answer.inBrief ?? []).map((point) => html('li', point))),
    );
    yield details;
    yield make('a', {
      part: 'link',
      href: page,
      textContent: 'The whole answer',
      target: '_blank',
      rel: 'noopener',
    });
  }
}

/** Frames of embeds, which say how high their pages are. */
const framesOf = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${service}embed/`));
const heightIn = (message) => {
  try {
    const { context, height } = JSON.parse(message);
    return context === 'iframe.resize' ? height : undefined;
  } catch {
    return undefined;
  }
};
addEventListener('message', ({ source, data }) => {
  const frame = framesOf().find(({ contentWindow }) => contentWindow === source);
  const height = frame && heightIn(data);
  if (!Number.isFinite(height)) return;
  const borders =
    getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + borders}px`;
});
// Those that were there before this script are asked again.
for (const { contentWindow } of framesOf()) contentWindow?.postMessage('iframe.resize', '*');

if (!customElements.get('stepladder-question'))
  customElements.define('stepladder-question', StepladderQuestion);
