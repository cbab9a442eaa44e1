import { NoAnswerError } from './postgres-faults.ts';

/**
 * Waits for work for so long, and for as long again whenever it says that a part of it was answered.
 * @throws NoAnswerError then; what the work does by then goes on unheard.
 */
export async function whileAnswered<T>(
  milliseconds: number,
  work: (answered: () => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    const fault = new NoAnswerError(`no answer in ${Math.round(milliseconds)} ms`);
    timer = setTimeout(() => reject(fault), Math.max(1, milliseconds));
  });
  try {
    return await Promise.race([work(() => timer?.refresh()), silence]);
  } finally {
    clearTimeout(timer);
  }
}
