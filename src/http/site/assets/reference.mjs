// The reference: finds operations and shapes as one types, and sends requests to this server.
const search = document.querySelector('[data-api-search]');

if (search) {
  search.hidden = false;
  search.addEventListener('input', (event) => {
    const words = event.target.value.toLowerCase().split(/\s+/);
    for (const entry of document.querySelectorAll('[data-entry]')) {
      const text = entry.dataset.entry.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
    }
    for (const link of document.querySelectorAll('[data-entry-link]'))
      link.hidden = document.getElementById(link.dataset.entryLink)?.closest('[data-entry]').hidden ?? false;
  });
}

/** The request that a form says; empty fields are left out. */
const readRequest = (form) => {
  const { method, path } = form.dataset;
  const fields = [...form.querySelectorAll('[data-place]')].filter(({ value }) => value !== '');
  const at = (place) => fields.filter((field) => field.dataset.place === place);
  const url = new URL(
    at('path').reduce((text, { name, value }) => text.replace(`{${name}}`, encodeURIComponent(value)), path),
    location.href,
  );
  for (const { name, value } of at('query')) url.searchParams.set(name, value);
  const headers = new Headers(at('header').map(({ name, value }) => [name, value]));
  for (const { value } of at('key')) headers.set('Authorization', `Bearer ${value}`);
  const body = form.elements.namedItem('body')?.value;
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return [url, { method, headers, body }];
};

for (const part of document.querySelectorAll('[data-try]')) {
  part.hidden = false;
  part.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const place = part.querySelector('[data-answer]');
    place.textContent = 'Sending…';
    const shown = document.createElement('pre');
    shown.tabIndex = 0;
    try {
      const response = await fetch(...readRequest(event.target));
      const text = await response.text();
      const isJson = response.headers.get('Content-Type')?.includes('json');
      place.textContent = `${response.status} ${response.statusText}`;
      shown.textContent = isJson ? JSON.stringify(JSON.parse(text), null, 2) : text;
      place.after(shown);
      part.querySelector('pre + pre')?.remove();
    } catch (error) {
      place.textContent = `Not sent: ${error.message}`;
    }
  });
}
