// Grades stay where they are chosen: of a session that is done each is saved at once, of another it waits on this device
// until the session is marked. Without script they are sent with the button.
const form = document.querySelector('form[data-grades]');

if (form) {
  const key = `stepladder.grades.${form.dataset.grades}`;
  const isDone = form.dataset.isDone === 'true';
  const said = form.querySelector('[data-saved]');
  const grades = () => [...new FormData(form)].filter(([name]) => name.startsWith('grade-'));
  if (isDone) sessionStorage.removeItem(key);
  else
    for (const [name, value] of JSON.parse(sessionStorage.getItem(key) ?? '[]')) {
      const chip = form.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
      if (chip) chip.checked = true;
    }
  form.addEventListener('change', async () => {
    if (!isDone) return sessionStorage.setItem(key, JSON.stringify(grades()));
    const body = new URLSearchParams([['status', 'done'], ...grades()]);
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
    said.textContent = answer?.ok ? 'Saved.' : 'Not saved: are you offline? Press “Save how it went”.';
  });
}
