// Parts of an answer have a button that copies the link to them; without script the contents list has the links.
for (const part of document.querySelectorAll('article .answer section[id]')) {
  const heading = part.querySelector('h2');
  if (!heading || !navigator.clipboard) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet slim copy-link no-print';
  button.textContent = 'Copy link';
  button.setAttribute('aria-label', `Copy link to “${heading.textContent}”`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(`#${part.id}`, location.href).href);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy link';
    }, 2000);
  });
  heading.after(button);
}
