// Keys of the study mode: space opens the answer in brief, 1 to 4 grade, Enter goes on. Rows of the rubric choose a grade
// as long as none is chosen by hand.
const study = document.querySelector('form[data-study]');

if (study) {
  const answer = study.querySelector('[data-reveal]');
  const grades = [...study.querySelectorAll('[name=grade]')];
  const EDITED = 'input:not([type=radio]), textarea, select, summary, a, button';
  let isByHand = grades.some(({ checked }) => checked);
  document.addEventListener('keydown', (event) => {
    if (event.target.closest(EDITED) || event.ctrlKey || event.metaKey || event.altKey) return;
    const grade = grades[Number(event.key) - 1];
    if (event.key === ' ' && answer && !answer.open) answer.open = true;
    else if (event.key === 'Enter') study.requestSubmit();
    else if (grade && (!answer || answer.open)) {
      grade.checked = true;
      isByHand = true;
      grade.focus();
    } else return;
    event.preventDefault();
  });
  const STEPS = ['weak', 'acceptable', 'strong'];
  study.addEventListener('change', ({ target }) => {
    if (target.name === 'grade') isByHand = true;
    if (isByHand || !target.name.startsWith('r-')) return;
    const said = [...study.querySelectorAll('[name^="r-"]:checked')].map(({ value }) => STEPS.indexOf(value));
    const share = said.reduce((sum, step) => sum + step, 0) / (2 * said.length);
    const [again, hard, good, easy] = grades;
    const suggested = share >= 0.9 ? easy : share >= 0.6 ? good : share >= 0.25 ? hard : again;
    suggested.checked = true;
  });
}
