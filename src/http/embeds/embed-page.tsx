import { raw } from 'hono/html';
import type { Answer, Question } from '../../domain/question.ts';
import { InBrief, sectionId } from '../content/answer-body.tsx';
import { toJsonLd, toScriptText } from '../content/json-ld.ts';
import { OembedLinks } from '../content/oembed-links.tsx';
import { FramedRich } from '../content/rich.tsx';
import { SelfCheck } from '../content/self-check.tsx';
import type { Content } from '../protocol/caching.ts';
import { renderPage } from '../protocol/page.tsx';
import { REPORT_HEIGHT } from './report-height.ts';

interface EmbedOptions {
  language: string;
  publicUrl: string;
  theme: 'light' | 'dark' | undefined;
  answer: 'hidden' | 'shown';
  /** What the classes in rendered content look like. */
  stylesheet: string;
}

/**
 * A question for other people's pages. Its script says how high it is and does nothing else. The JSON-LD is a data block,
 * which the policy leaves alone: its type is looked at before the policy is (HTML, "prepare the script element").
 */
export function renderEmbedPage(question: Question, answer: Answer, options: EmbedOptions): Content {
  const { publicUrl, language, theme, stylesheet } = options;
  const url = `${publicUrl}/questions/${question.slug}`;
  return renderPage({
    title: question.title,
    language,
    framable: true,
    showsImages: true,
    theme,
    stylesheet,
    script: REPORT_HEIGHT,
    head: (
      <>
        {/* A page of ours in the frame of another would stay empty: no page may frame those. */}
        <base target="_blank" />
        <link rel="canonical" href={url} />
        <OembedLinks publicUrl={publicUrl} page={url} title={question.title} />
        <script type="application/ld+json">{raw(toScriptText(toJsonLd(question, answer, url)))}</script>
      </>
    ),
    body: (
      <main>
        <h1>{question.title}</h1>
        <p class="muted">
          {question.level} · {question.minutes} minutes
        </p>
        <FramedRich text={question.prompt} />
        <SelfCheck question={question} answer={answer} open={options.answer === 'shown'} />
        <details open={options.answer === 'shown'}>
          <summary>Answer</summary>
          <ShortAnswer answer={answer} />
        </details>
        <p class="muted">
          <a href={`${publicUrl}/`} target="_blank" rel="noopener">
            Stepladder
          </a>{' '}
          · checked {question.updatedAt}
          {question.licence && ` · ${question.licence}`}
        </p>
      </main>
    ),
  });
}

/** What of an answer fits into somebody else’s page. */
function ShortAnswer({ answer }: { answer: Answer }) {
  return (
    <>
      {answer.shortAnswer && (
        <>
          <h2>In short</h2>
          <FramedRich text={answer.shortAnswer} />
        </>
      )}
      <InBrief bullets={answer.inBrief} id={sectionId(answer.questionId, 'In brief')} />
      {answer.answer && (
        <>
          <h2>In full</h2>
          <FramedRich text={answer.answer} />
        </>
      )}
      {answer.references.length > 0 && <Cited references={answer.references} />}
    </>
  );
}

function Cited({ references }: Pick<Answer, 'references'>) {
  return (
    <>
      <h2>References</h2>
      <ol>
        {references.map((reference) => (
          <li>
            {reference.authors.join('; ')} ({reference.year}).{' '}
            <a href={reference.url} target="_blank" rel="noopener">
              {reference.title}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
