// The half hours of a week as cells to paint: by mouse, by tap, by hold and drag, or by arrows and space. A swipe is the
// page's. The rows of the form stay the truth; painting rewrites them, and changing them repaints.
const place = document.querySelector('[data-paint-grid]');
const list = document.querySelector('[data-windows]');
/** The week as it begins where the browser's language is spoken; English of no country is British here. */
const { language } = navigator;
const locale = new Intl.Locale(language === 'en' ? 'en-GB' : language);
const { firstDay = 1 } = locale.getWeekInfo?.() ?? locale.weekInfo ?? {};
const inOrder = (days) => [...days.slice(firstDay - 1), ...days.slice(0, firstDay - 1)];
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS = inOrder(WEEK);
const NAMES = inOrder(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
const USUAL_FIRST = 12; // 06:00, in half hours
const LAST = 48;
const HOLD_MS = 300;
const SLIP_PIXELS = 8;

if (place && list) {
  const template = list.firstElementChild.cloneNode(true);
  const cells = new Map();
  const key = (day, slot) => `${day} ${slot}`;
  const sayTime = (slot) => `${String(slot >> 1).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
  const toSlot = (time) => Number(time.slice(0, 2)) * 2 + Number(time.slice(3)) / 30;
  const isOn = (cell) => cell.getAttribute('aria-selected') === 'true';
  const paint = (cell, on) => cell?.setAttribute('aria-selected', String(on));
  const cellAt = (day, slot) => cells.get(key(DAYS[day], slot));
  const timesOf = (row) => [...row.querySelectorAll('[type=time]')].map((input) => input.value);
  /** What begins before six in the morning is shown, too. */
  const begins = [...list.children].map((row) => timesOf(row)[0]).filter(Boolean);
  const first = Math.min(USUAL_FIRST, ...begins.map((time) => Math.floor(toSlot(time) / 2) * 2));

  const make = (parent, role, className, text) => {
    const element = document.createElement('div');
    element.className = className;
    element.setAttribute('role', role);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const grid = make(place, 'grid', 'week-grid', '');
  grid.setAttribute('aria-label', 'Half hours of the week');
  grid.setAttribute('aria-multiselectable', 'true');
  const names = make(grid, 'row', 'slots', '');
  make(make(names, 'columnheader', 'head', ''), 'none', 'out-of-sight', 'Time');
  for (const name of NAMES) make(names, 'columnheader', 'head', name);
  for (let slot = first; slot < LAST; slot++) {
    const row = make(grid, 'row', 'slots', '');
    const hour = make(row, 'rowheader', 'hour', '');
    const time = document.createElement('span');
    time.textContent = sayTime(slot);
    if (slot % 2) time.className = 'out-of-sight';
    hour.append(time);
    for (const [index, day] of DAYS.entries()) {
      const cell = make(row, 'gridcell', slot % 2 ? '' : 'full', '');
      cell.tabIndex = cells.size === 0 ? 0 : -1;
      cell.setAttribute('aria-label', `${NAMES[index]} ${sayTime(slot)}`);
      Object.assign(cell.dataset, { day: index, slot });
      paint(cell, false);
      cells.set(key(day, slot), cell);
    }
  }

  /** Shows what the rows of the form say, and how much that is. */
  const total = place.querySelector('[data-total]');
  const show = () => {
    for (const cell of cells.values()) paint(cell, false);
    for (const row of list.children) {
      const [from, to] = timesOf(row);
      if (!from || !to) continue;
      for (const box of row.querySelectorAll(':checked')) {
        for (let slot = Math.floor(toSlot(from)); slot < (to === '00:00' ? LAST : toSlot(to)); slot++) {
          paint(cells.get(key(box.value, slot)), true);
        }
      }
    }
    const halves = [...cells.values()].filter(isOn).length;
    total.textContent =
      halves === 0 ? 'No time yet.' : `${(halves / 2).toLocaleString(language)} hours a week.`;
  };

  /** Writes the rows of the form from the cells: a row for each span of time, with all of its days. */
  const write = () => {
    const spans = new Map();
    for (const day of WEEK) {
      for (let slot = first; slot < LAST; slot++) {
        const start = slot;
        while (slot < LAST && isOn(cells.get(key(day, slot)))) slot++;
        if (slot === start) continue;
        const span = `${sayTime(start)} ${sayTime(slot % LAST)}`;
        spans.set(span, [...(spans.get(span) ?? []), day]);
      }
    }
    const entries = [...spans, ['', []]];
    list.replaceChildren(...entries.map(([span, days], index) => fillRow(span.split(' '), days, index)));
    list.dispatchEvent(new Event('input', { bubbles: true }));
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

  /** Paints the rectangle from where a drag began to where it is, so that none is skipped; what it leaves is as before. */
  let drag;
  const begin = (cell) => {
    drag = { cell, on: !isOn(cell), before: [...cells.values()].filter(isOn) };
    stretchTo(cell);
  };
  const stretchTo = (cell) => {
    const span = (name) =>
      [Number(drag.cell.dataset[name]), Number(cell.dataset[name])].sort((a, b) => a - b);
    const [[left, right], [top, bottom]] = [span('day'), span('slot')];
    for (const each of cells.values()) paint(each, drag.before.includes(each));
    for (let day = left; day <= right; day++)
      for (let slot = top; slot <= bottom; slot++) paint(cellAt(day, slot), drag.on);
  };

  /** A finger that rests begins to paint; one that moves first has begun to scroll. */
  let touch;
  const forget = () => {
    clearTimeout(touch?.timer);
    touch = undefined;
  };
  grid.addEventListener('pointerdown', (event) => {
    const cell = event.target.closest('[data-slot]');
    if (!cell || event.button !== 0) return;
    if (event.pointerType !== 'touch') return begin(cell);
    forget();
    touch = { cell, x: event.clientX, y: event.clientY, timer: setTimeout(() => begin(cell), HOLD_MS) };
  });
  document.addEventListener('pointermove', (event) => {
    if (touch && !drag && Math.hypot(event.clientX - touch.x, event.clientY - touch.y) > SLIP_PIXELS)
      forget();
    if (!drag) return;
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-slot]');
    if (cell) stretchTo(cell);
  });
  document.addEventListener('pointerup', () => {
    if (touch && !drag) begin(touch.cell);
    forget();
    if (!drag) return;
    drag = undefined;
    write();
  });
  document.addEventListener('pointercancel', () => {
    forget();
    if (!drag) return;
    drag = undefined;
    show();
  });
  grid.addEventListener('touchmove', (event) => drag && event.preventDefault(), { passive: false });
  grid.addEventListener('contextmenu', (event) => (drag || touch) && event.preventDefault());

  const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const ENDS = { Home: first, End: LAST - 1 };
  grid.addEventListener('keydown', (event) => {
    const cell = event.target.closest('[data-slot]');
    if (!cell) return;
    const [day, slot] = [Number(cell.dataset.day), Number(cell.dataset.slot)];
    const [right, down] = STEPS[event.key] ?? [0, 0];
    const next = cellAt(day + right, ENDS[event.key] ?? slot + down);
    if (event.key === ' ' || event.key === 'Enter') {
      paint(cell, !isOn(cell));
      write();
    } else if (!next || next === cell) return;
    else {
      if (event.shiftKey) {
        paint(next, isOn(cell));
        write();
      }
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
    event.preventDefault();
  });

  /** Usual times, to add with one press; `mon,tue 19:00 20:30`. */
  for (const button of place.querySelectorAll('[data-preset]')) {
    button.addEventListener('click', () => {
      const [days, from, to] = button.dataset.preset.split(' ');
      for (const cell of days ? [] : cells.values()) paint(cell, false);
      for (const day of days ? days.split(',') : [])
        for (let slot = toSlot(from); slot < toSlot(to); slot++) paint(cells.get(key(day, slot)), true);
      write();
    });
  }

  list.addEventListener('input', show);
  const exact = document.createElement('details');
  exact.className = 'fold';
  const summary = document.createElement('summary');
  summary.textContent = 'Exact times';
  exact.open = list.querySelector('.error') !== null;
  exact.append(summary);
  list.before(exact);
  exact.append(list, ...document.querySelectorAll('[data-more-windows]'));
  place.hidden = false;
  show();
}
