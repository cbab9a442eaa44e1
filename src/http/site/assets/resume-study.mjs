// A study run that was left half way is taken up again: its address is kept on this device until its end.
const KEY = 'stepladder.study';
const readRuns = () => JSON.parse(localStorage.getItem(KEY) ?? '{}');
const keepRuns = (runs) => localStorage.setItem(KEY, JSON.stringify(runs));
const MOST_RUNS = 10;

const card = document.querySelector('form[data-study]');
const end = document.querySelector('[data-study-end]');
if (card) {
  const { study, at } = card.dataset;
  const { [study]: before, ...others } = readRuns();
  const offer = document.querySelector('[data-resume]');
  if (at !== '0')
    keepRuns(Object.fromEntries([...Object.entries(others).slice(1 - MOST_RUNS), [study, location.href]]));
  else if (before && offer) {
    offer.querySelector('a').href = before;
    offer.hidden = false;
  }
}
if (end) {
  const { [end.dataset.studyEnd]: _over, ...others } = readRuns();
  keepRuns(others);
}
// Of a plan that is deleted nothing is kept.
const deletedPlan = document.querySelector('[data-forget-plan]')?.dataset.forgetPlan;
if (deletedPlan)
  keepRuns(
    Object.fromEntries(Object.entries(readRuns()).filter(([, address]) => !address.includes(deletedPlan))),
  );
