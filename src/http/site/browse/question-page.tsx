import { raw } from 'hono/html';
import { formatMinutes } from '../../../domain/format.ts';
import { type Taxonomy, titleOf } from '../../../domain/pack-settings.ts';
import type { Answer, Question } from '../../../domain/question.ts';
import { AnswerBody, sectionId } from '../../content/answer-body.tsx';
import { toJsonLd, toScriptText } from '../../content/json-ld.ts';
import { OembedLinks } from '../../content/oembed-links.tsx';
import { Origin, Rich } from '../../content/rich.tsx';
import { SelfCheck } from '../../content/self-check.tsx';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { BlockName } from '../block-name.tsx';
import { Day } from '../date-language.tsx';
import { renderSitePage } from '../site-page.tsx';
import { AnswerContents } from './answer-contents.tsx';
import { type Reported, ReportForm } from './report-form.tsx';

export interface QuestionPageOptions {
  question: Question;
  answer: Answer;
  topicName: string;
  taxonomy: Taxonomy & { language: string };
  previous: Question | undefined;
  next: Question | undefined;
  /** The questions that must be understood before. */
  requires: readonly Question[];
  /** The nearest others. */
  related: readonly Question[];
  reported: Reported;
}

/** A question, a pause, and the answer when it is asked for. */
export function renderQuestionPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  options: QuestionPageOptions,
): Content {
  const { question, answer, topicName, taxonomy, previous, next, requires, related, reported } = options;
  const url = `${deps.publicUrl}/questions/${question.slug}`;
  return renderSitePage(deps, {
    title: question.title,
    description: question.prompt.text.slice(0, 200),
    section: '/questions',
    language: taxonomy.language,
    reading: true,
    head: (
      <>
        <link rel="canonical" href={url} />
        <OembedLinks publicUrl={deps.publicUrl} page={url} title={question.title} />
        <script type="application/ld+json">{raw(toScriptText(toJsonLd(question, answer, url)))}</script>
      </>
    ),
    body: (
      <article class="question">
        <header class="stack-small">
          <p class="crumbs">
            <a href="/questions">Questions</a> ›{' '}
            <a href={`/questions?topic=${question.topic}`}>{topicName}</a>
          </p>
          <h1>{question.title}</h1>
          <QuestionMeta question={question} taxonomy={taxonomy} />
        </header>
        <div class="ask" id={sectionId(question.id, 'Question')}>
          <Rich text={question.prompt} />
        </div>
        {requires.length > 0 && (
          <p class="help">
            Builds on{' '}
            {requires.map((each, index) => (
              <>
                {index > 0 && ', '}
                <a href={`/questions/${each.slug}`}>{each.title}</a>
              </>
            ))}
            .
          </p>
        )}
        <SelfCheck question={question} answer={answer} />
        <HiddenAnswer answer={answer} />
        {related.length > 0 && (
          <section class="no-print">
            <h2>Close to this</h2>
            <ul>
              {related.map((each) => (
                <li>
                  <a href={`/questions/${each.slug}`}>{each.title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ReportForm slug={question.slug} reported={reported} />
        <nav class="pager no-print" aria-label={`More on ${topicName}`}>
          {previous && (
            <a href={`/questions/${previous.slug}`} rel="prev">
              <span>← Before this</span>
              {previous.title}
            </a>
          )}
          {next && (
            <a href={`/questions/${next.slug}`} rel="next">
              <span>After this →</span>
              {next.title}
            </a>
          )}
        </nav>
        <p class="help">
          Checked on <Day date={question.updatedAt} />. The same as{' '}
          <a href={`/v1/questions/${question.id}`}>JSON</a> or as a page{' '}
          <a href={`/embed/questions/${question.id}`}>to embed</a>.
          <Origin of={question} />
        </p>
      </article>
    ),
  });
}

/** The answer, closed: whoever wants to learn tries first. */
export function HiddenAnswer({ answer }: { answer: Answer }) {
  return (
    <details class="answer">
      <summary>
        <span class="muted">Try it aloud first: two minutes, as if somebody listened.</span>
        <span class="button show">Show the answer</span>
        <span class="button quiet slim hide">Hide the answer</span>
      </summary>
      <AnswerContents answer={answer} />
      <AnswerBody answer={answer} />
    </details>
  );
}

export function QuestionMeta(props: { question: Question; topicName?: string; taxonomy: Taxonomy }) {
  const { question, topicName, taxonomy } = props;
  return (
    <p class="meta">
      {topicName && <span>{topicName}</span>}
      <span>{titleOf(taxonomy.questionLevels, question.level)}</span>
      <span>{titleOf(taxonomy.kinds, question.kind)}</span>
      <span>{formatMinutes(question.minutes)}</span>
      <BlockName id={question.block} taxonomy={taxonomy} />
      {question.core && <span>Core</span>}
    </p>
  );
}
