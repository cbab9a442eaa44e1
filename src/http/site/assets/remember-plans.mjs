// This device remembers the plans that were opened on it, so that a lost link is not a lost plan; it forgets on request.
// What an address said for once ("new", "marked") is taken out of it, so that a bookmark does not say it again.
const KEY = 'stepladder.plans';
const readPlans = () => JSON.parse(localStorage.getItem(KEY) ?? '{}');
const keepPlans = (plans) => localStorage.setItem(KEY, JSON.stringify(plans));
const forget = (path) =>
  keepPlans(Object.fromEntries(Object.entries(readPlans()).filter(([each]) => each !== path)));

const opened = document.querySelector('[data-plan]');
if (opened) {
  const { plan, planName } = opened.dataset;
  if (location.search) history.replaceState(history.state, '', plan + location.hash);
  keepPlans({ ...readPlans(), [plan]: planName });
}
const deleted = document.querySelector('[data-forget-plan]');
if (deleted) forget(deleted.dataset.forgetPlan);

const shown = document.querySelector('[data-remembered]');
const list = shown?.querySelector('ul');
for (const [path, name] of shown ? Object.entries(readPlans()) : []) {
  const entry = document.createElement('li');
  entry.className = 'row apart';
  const link = document.createElement('a');
  link.href = path;
  link.textContent = name;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet slim';
  button.textContent = 'Forget';
  button.setAttribute('aria-label', `Forget ${name} on this device`);
  button.addEventListener('click', () => {
    forget(path);
    entry.remove();
    shown.hidden = list.children.length === 0;
  });
  entry.append(link, button);
  list.append(entry);
  shown.hidden = false;
}
