import type { Answer, Question } from '../../domain/question.ts';

/** A question with its answer in the terms of https://schema.org/Question. */
export function toJsonLd(question: Question, answer: Answer, url: string): object {
  const { text } = answer.answer ?? answer.shortAnswer ?? {};
  return {
    '@context': 'https://schema.org',
    '@type': 'Question',
    '@id': url,
    name: question.title,
    text: question.prompt.text,
    educationalLevel: question.level,
    dateModified: question.updatedAt,
    ...(question.licence && { license: question.licence }),
    ...(text === undefined
      ? { answerCount: 0 }
      : {
          answerCount: 1,
          acceptedAnswer: {
            '@type': 'Answer',
            text,
            ...(answer.shortAnswer && { abstract: answer.shortAnswer.text }),
            url,
            citation: answer.references.map((reference) => reference.url),
          },
        }),
  };
}

/** JSON for the inside of a script element: no `<` is left that could end it (HTML, 4.12.1.3). */
export function toScriptText(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
