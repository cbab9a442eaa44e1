// Plans again a moment after each change, and shows the plan beside the form; the form itself keeps working without.
const form = document.querySelector('[data-builder]');
const place = document.querySelector('[data-live]');

if (form && place) {
  const zone = form.elements.namedItem('zone');
  if (zone && zone.value === '') zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const WAIT_MS = 500;
  let timer;
  let request;

  const isComplete = () =>
    [...form.querySelectorAll('[data-windows] > *')].some(
      (row) =>
        row.querySelector(':checked') &&
        [...row.querySelectorAll('[type=time]')].every((input) => input.value),
    );

  const refresh = async () => {
    if (!isComplete()) return;
    request?.abort();
    request = new AbortController();
    place.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        signal: request.signal,
      });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const plan = page.querySelector('[data-preview]');
      const notice = page.querySelector('[role=alert]') ?? page.querySelector('main .lead');
      for (const old of document.querySelectorAll('main [role=alert]')) old.remove();
      if (plan) place.replaceChildren(plan);
      else if (notice) place.replaceChildren(notice);
      showFaults(page);
      place.removeAttribute('aria-busy');
    } catch (error) {
      if (error.name !== 'AbortError') place.removeAttribute('aria-busy');
    }
  };

  /** Copies the faults of the answer to the fields of this form. */
  const showFaults = (page) => {
    for (const old of form.querySelectorAll('.error')) old.remove();
    for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    for (const fault of page.querySelectorAll('form[data-builder] .error')) {
      const name = fault.id.replace(/-faults$/, '');
      const field = form.elements.namedItem(name);
      const control = field instanceof RadioNodeList ? field[0] : field;
      (control?.closest('.field, .window, .rating') ?? form.querySelector('[data-windows]'))?.append(fault);
    }
  };

  form.addEventListener('change', () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, WAIT_MS);
  });
}
