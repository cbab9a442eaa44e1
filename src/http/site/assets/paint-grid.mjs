// The half hours of a week as cells to paint: by mouse, touch, or arrows and space. The rows of the form stay the
// truth; painting rewrites them, and changing them repaints.
const place = document.querySelector('[data-paint-grid]');
const list = document.querySelector('[data-windows]');
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const FIRST = 12; // 06:00, in half hours
const LAST = 48;

if (place && list) {
  const template = list.firstElementChild.cloneNode(true);
  const cells = new Map();
  const key = (day, slot) => `${day} ${slot}`;
  const sayTime = (slot) => `${String(slot >> 1).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
  const toSlot = (time) => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30;
  const isOn = (cell) => cell.getAttribute('aria-pressed') === 'true';
  const paint = (cell, on) => cell?.setAttribute('aria-pressed', String(on));

  const grid = document.createElement('div');
  grid.className = 'week-grid';
  grid.setAttribute('role', 'group');
  grid.setAttribute('aria-label', 'Half hours of the week');
  const add = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    grid.append(element);
    return element;
  };
  add('span', 'head', '');
  for (const name of NAMES) add('span', 'head', name);
  for (let slot = FIRST; slot < LAST; slot++) {
    if (slot % 2 === 0) add('span', 'hour', slot % 4 === 0 ? sayTime(slot) : '');
    for (const [index, day] of DAYS.entries()) {
      const cell = add('button', slot % 2 ? '' : 'full', '');
      cell.type = 'button';
      cell.tabIndex = cells.size === 0 ? 0 : -1;
      cell.setAttribute('aria-label', `${NAMES[index]} ${sayTime(slot)}`);
      Object.assign(cell.dataset, { day: index, slot });
      paint(cell, false);
      cells.set(key(day, slot), cell);
    }
  }

  /** Shows what the rows of the form say. */
  const show = () => {
    for (const cell of cells.values()) paint(cell, false);
    for (const row of list.children) {
      const [from, to] = [...row.querySelectorAll('[type=time]')].map((input) => input.value);
      if (!from || !to) continue;
      for (const box of row.querySelectorAll(':checked')) {
        for (let slot = Math.floor(toSlot(from)); slot < (to === '00:00' ? 48 : toSlot(to)); slot++) {
          paint(cells.get(key(box.value, slot)), true);
        }
      }
    }
  };

  /** Writes the rows of the form from the cells: a row for each span of time, with all of its days. */
  const write = () => {
    const spans = new Map();
    for (const day of DAYS) {
      for (let slot = FIRST; slot < LAST; slot++) {
        const start = slot;
        while (slot < LAST && isOn(cells.get(key(day, slot)))) slot++;
        if (slot === start) continue;
        const span = `${sayTime(start)} ${sayTime(slot % 48)}`;
        spans.set(span, [...(spans.get(span) ?? []), day]);
      }
    }
    const entries = [...spans, ['', []]];
    list.replaceChildren(...entries.map(([span, days], index) => fillRow(span.split(' '), days, index)));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const fillRow = ([from = '', to = ''], days, index) => {
    const row = template.cloneNode(true);
    for (const error of row.querySelectorAll('.error')) error.remove();
    for (const input of row.querySelectorAll('input')) {
      input.name = input.name.replace(/\d+$/, index);
      input.removeAttribute('aria-invalid');
      if (input.type === 'checkbox') input.checked = days.includes(input.value);
      else input.value = input.name.startsWith('from') ? from : to;
    }
    return row;
  };

  let painting;
  grid.addEventListener('pointerdown', (event) => {
    const cell = event.target.closest('button');
    if (!cell) return;
    painting = !isOn(cell);
    paint(cell, painting);
  });
  document.addEventListener('pointermove', (event) => {
    if (painting === undefined) return;
    const cell = document.elementFromPoint(event.clientX, event.clientY);
    if (cell?.dataset.slot) paint(cell, painting);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => {
      if (painting === undefined) return;
      painting = undefined;
      write();
    });
  }
  grid.addEventListener('keydown', (event) => {
    const cell = event.target.closest('button');
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (cell && (event.key === ' ' || event.key === 'Enter')) {
      paint(cell, !isOn(cell));
      write();
    } else if (cell && step) {
      const next = cells.get(
        key(DAYS[Number(cell.dataset.day) + step[0]], Number(cell.dataset.slot) + step[1]),
      );
      if (!next) return;
      if (event.shiftKey) {
        paint(next, isOn(cell));
        write();
      }
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('input', show);
  const exact = document.createElement('details');
  exact.className = 'fold';
  const summary = document.createElement('summary');
  summary.textContent = 'Exact times';
  exact.open = list.querySelector('.error') !== null;
  exact.append(summary);
  list.before(exact);
  exact.append(list, ...document.querySelectorAll('[data-more-windows]'));
  place.append(grid);
  place.hidden = false;
  show();
}
