import type { Answer, Question } from '../../domain/question.ts';

/**
 * A question with its answer in the terms of schema.org: a quiz of one flashcard, as search engines read it
 * (https://developers.google.com/search/docs/appearance/structured-data/education-qa).
 * @param page the page that people read: wherever the question is shown, it is the same thing under the same `@id`.
 */
export function toJsonLd(question: Question, answer: Answer, page: string): object {
  const { text } = answer.answer ?? answer.shortAnswer ?? {};
  return {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    '@id': page,
    url: page,
    name: question.title,
    about: { '@type': 'Thing', name: question.topic },
    educationalLevel: question.level,
    dateModified: question.updatedAt,
    ...(question.licence && { license: question.licence }),
    hasPart: [
      {
        '@type': 'Question',
        '@id': `${page}#question`,
        eduQuestionType: 'Flashcard',
        name: question.title,
        text: question.prompt.text,
        ...(text === undefined
          ? { answerCount: 0 }
          : { answerCount: 1, acceptedAnswer: toAcceptedAnswer(answer, text, page) }),
      },
    ],
  };
}

function toAcceptedAnswer(answer: Answer, text: string, page: string): object {
  return {
    '@type': 'Answer',
    '@id': `${page}#answer`,
    text,
    ...(answer.shortAnswer && { abstract: answer.shortAnswer.text }),
    url: page,
    citation: answer.references.map(({ url }) => url),
  };
}

/** JSON for the inside of a script element: no `<` is left that could end it (HTML, 4.12.1.3). */
export function toScriptText(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
