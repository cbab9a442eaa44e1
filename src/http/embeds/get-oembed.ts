import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { wrongWord } from '../../domain/wrong-word.ts';
import { OEmbed } from '../../wire/oembed.ts';
import { integer } from '../../wire/parameters.ts';
import { notFound } from '../content/open-release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { EMBED_OPTIONS } from './embed-options.ts';
import { fitEmbed } from './fit-embed.ts';
import { renderOEmbedXml } from './oembed-xml.ts';

const FORMATS = ['json', 'xml'] as const;
const WIDTH_PIXELS = 640;
const CACHE_SECONDS = 3600;
const pixels = (description: string) =>
  integer({ minimum: 1, maximum: 100_000 }, { description, example: 600 }).optional();

/** What a page needs to embed a question, given nothing but its address. */
export const getOembed = readOperation(
  {
    operationId: 'getOembed',
    method: 'get',
    path: '/oembed',
    tag: 'embeds',
    summary: 'oEmbed for a question',
    description:
      'Answers for addresses of questions and of their embeds on this server (https://oembed.com). `height` fits what is shown of the question at the answer’s width, unless `maxheight` is less.',
    // Whoever embeds adds parameters of their own, WordPress `dnt=1` for one, and providers ignore them.
    query: z.looseObject({
      url: z.string().openapi({
        description: 'The address of a question or of its embed.',
        example: 'https://stepladder.example.org/v1/questions/q01',
      }),
      format: z
        .string()
        .default('json')
        .openapi({
          enum: [...FORMATS],
          description: 'The form of the answer; another is a 501.',
          example: 'json',
        }),
      maxwidth: pixels('The widest that fits, in pixels.'),
      maxheight: pixels('The highest that fits, in pixels.'),
    }),
    responses: publicContent({ 'application/json': OEmbed, 'text/xml': z.string() }, 'What to embed.'),
    errors: ['not_found', 'not_implemented', 'unavailable'],
  },
  (call) => {
    const { deps } = call;
    const { url, format, maxwidth, maxheight } = call.query;
    if (!isFormat(format)) throw unknownFormat(format);
    const catalogue = deps.catalogue.current();
    const asked = questionIn(url, deps.publicUrl);
    const question = catalogue.findQuestion(asked);
    if (!question) throw notFound('question', 'url', asked);
    const options = optionsIn(url);
    const validator = {
      release: catalogue.release().id,
      key: { id: question.id, format, maxwidth, maxheight, options },
    };
    return answerPublic(call, validator, () => {
      const width = Math.min(WIDTH_PIXELS, maxwidth ?? WIDTH_PIXELS);
      const shown = fitEmbed(catalogue.listEmbedHeights(question.id), options.answer ?? 'hidden', width);
      const height = Math.min(shown, maxheight ?? shown);
      const source = `${deps.publicUrl}/embed/questions/${question.id}${toQuery(options)}`;
      const embed: z.output<typeof OEmbed> = {
        version: '1.0',
        type: 'rich',
        title: question.title,
        provider_name: 'Stepladder',
        provider_url: `${deps.publicUrl}/`,
        cache_age: CACHE_SECONDS,
        html: `<iframe src="${source}" width="${width}" height="${height}" title="Interview question ${question.id}" loading="lazy" style="border:0"></iframe>`,
        width,
        height,
      };
      return format === 'xml'
        ? { type: 'text/xml; charset=utf-8', body: renderOEmbedXml(embed) }
        : { type: 'application/json', body: JSON.stringify(embed) };
    });
  },
);

function isFormat(format: string): format is (typeof FORMATS)[number] {
  return (FORMATS as readonly string[]).includes(format);
}

/** As https://oembed.com, 2.2, asks. */
function unknownFormat(format: string): AppError {
  const fault = wrongWord(FORMATS, format);
  return new AppError('not_implemented', fault.message, { issues: [{ parameter: 'format', ...fault }] });
}

interface EmbedOptions {
  theme?: (typeof EMBED_OPTIONS.theme)[number];
  answer?: (typeof EMBED_OPTIONS.answer)[number];
}

/** How the question is to be shown, as the address that was pasted says: what an embed knows of it. */
function optionsIn(url: string): EmbedOptions {
  const asked = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
  const known = Object.entries(EMBED_OPTIONS).flatMap(([name, values]) => {
    const value = values.find((each) => each === asked.get(name));
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(known);
}

/** As it stands in an attribute. */
function toQuery(options: EmbedOptions): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  return parts.length === 0 ? '' : `?${parts.join('&amp;')}`;
}

/** The id or slug in the address of a question or its embed. */
function questionIn(url: string, publicUrl: string): string {
  const path = url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length).replace(/[?#].*$/s, '') : '';
  const [, id] = /^\/(?:v1\/questions|embed\/questions|questions)\/([a-z0-9][a-z0-9-]*)$/.exec(path) ?? [];
  if (id !== undefined) return id;
  const message = `Nothing at this address can be embedded; ${publicUrl}/v1/questions/q01 could, for instance.`;
  throw new AppError('not_found', message, { issues: [{ parameter: 'url', code: 'not_found', message }] });
}
