// Plans again a moment after each change, and shows the plan beside the form. A plan that is not the one of the form is
// greyed, and cannot be created. The form itself keeps working without.
const form = document.querySelector('[data-builder]');
const place = document.querySelector('[data-live]');
const said = document.querySelector('[data-live-said]');

if (form && place) {
  const zone = form.elements.namedItem('zone');
  if (zone && zone.value === '') zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const WAIT_MS = 500;
  let timer;
  let request;
  let draft;

  const hasTimes = () =>
    [...form.querySelectorAll('[data-windows] > *')].some(
      (row) =>
        row.querySelector(':checked') &&
        [...row.querySelectorAll('[type=time]')].every((input) => input.value),
    );

  /** Greys the plan that is shown, and says why; what is shown agrees with the form or cannot be created. */
  const setOld = (reason) => {
    said.textContent = reason;
    place.classList.toggle('is-old', reason !== '');
    for (const button of place.querySelectorAll('button')) button.disabled = reason !== '';
  };

  const refresh = async () => {
    if (!hasTimes()) return setOld('Choose at least one time of the week first.');
    request?.abort();
    request = new AbortController();
    const body = new FormData(form);
    if (draft) body.set('draft', draft);
    try {
      const response = await fetch(form.action, { method: 'POST', body, signal: request.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const plan = page.querySelector('[data-preview]');
      showFaults(page);
      for (const old of document.querySelectorAll('main [role=alert]')) old.remove();
      if (!plan) {
        const notice = page.querySelector('[role=alert]');
        if (notice) form.prepend(notice);
        return setOld(notice ? 'The form does not make a plan yet.' : textOf(page, 'main .lead'));
      }
      place.replaceChildren(plan);
      setOld('');
      said.textContent = `Planned: ${textOf(plan, '[data-summary]')}.`;
      draft = new URL(response.url).pathname.split('/').pop();
      history.replaceState(history.state, '', response.url);
    } catch (error) {
      if (error.name !== 'AbortError') setOld('The plan could not be made: are you offline?');
    }
  };
  const textOf = (parent, selector) => parent.querySelector(selector)?.textContent.trim() ?? '';

  /** Copies the faults of the answer to the fields of this form. */
  const showFaults = (page) => {
    for (const old of form.querySelectorAll('.error')) old.remove();
    for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    for (const fault of page.querySelectorAll('form[data-builder] .error')) {
      const name = fault.id.replace(/-faults$/, '');
      const field = form.elements.namedItem(name);
      const control = field instanceof RadioNodeList ? field[0] : field;
      control?.setAttribute('aria-invalid', 'true');
      control?.setAttribute('aria-describedby', fault.id);
      (control?.closest('.field, .window, .rating') ?? form.querySelector('[data-windows]'))?.append(fault);
    }
  };

  form.addEventListener('change', () => {
    if (place.querySelector('[data-preview]')) setOld('Planning anew…');
    else said.textContent = 'Planning…';
    clearTimeout(timer);
    timer = setTimeout(refresh, WAIT_MS);
  });
}
