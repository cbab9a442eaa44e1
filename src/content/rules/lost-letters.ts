import type { PageRule } from '../draft.ts';

/** The bytes of an accented letter, a dash or a quote in UTF-8, each read as a character of Windows-1252; what stands for none. */
const MISREAD = /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\uffff]?|â[\u0080-\u00bf]{1,2}|ï»¿|\ufffd/;

/** No letter was read in another encoding before it was written here; one that is talked about stands as code. */
export const lostLetters: PageRule = {
  name: 'lost-letters',
  severity: 'warning',
  check(page, fault) {
    for (const node of page.nodes) {
      if (node.type !== 'text') continue;
      const [letters] = MISREAD.exec(node.value) ?? [];
      if (letters !== undefined)
        fault(page.at(node), `\`${letters}\` stands where a letter was lost, or read in another encoding`);
    }
  },
};
