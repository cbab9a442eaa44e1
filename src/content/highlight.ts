import { createRequire } from 'node:module';
import rehypeShiki from '@shikijs/rehype/core';
import type { Element, Root } from 'hast';
import {
  createCssVariablesTheme,
  createHighlighterCoreSync,
  type LanguageRegistration,
  type ShikiTransformer,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import bash from 'shiki/langs/bash.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import json from 'shiki/langs/json.mjs';
import python from 'shiki/langs/python.mjs';
import sql from 'shiki/langs/sql.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';

const THEME = 'classes';
const VARIABLE = /--code-(?:token-)?([a-z-]+)/;

const ALWAYS = [bash, javascript, json, python, sql, typescript, yaml];

/** The names of all languages that can be highlighted. */
export const FENCE_LANGUAGES: readonly string[] = Object.keys(bundledLanguages);

const require = createRequire(import.meta.url);

/** A grammar, which is read when a pack names it: there are hundreds. */
function readGrammar(language: string): LanguageRegistration[] {
  return (require(`shiki/langs/${language}.mjs`) as { default: LanguageRegistration[] }).default;
}

/** Tokens that look like plain text need no element. */
const PLAIN = new Set(['foreground', 'punctuation']);

/** Turns the theme's inline styles, which a strict Content-Security-Policy blocks, into classes. */
const stylesToClasses: ShikiTransformer = {
  pre(node) {
    node.properties = { className: ['code'], tabIndex: 0 };
  },
  code(node) {
    const lines = node.children.flatMap((line) => (line.type === 'element' ? line.children : [line]));
    node.children = lines.flatMap((token) => {
      if (token.type !== 'element') return [token];
      const name = VARIABLE.exec(String(token.properties.style))?.[1];
      if (name === undefined || PLAIN.has(name)) return token.children;
      token.properties = { className: [`code-${name}`] };
      return [token];
    });
  },
};

type Transform = (tree: Root) => void;

/** By the languages beside those that are always there: no pack sees those of another. */
const transforms = new Map<string, Transform>();

/**
 * A rehype plugin: highlights fenced code by classes. A language that is none of those that are always there, nor of
 * `languages`, is shown plain. Synchronous.
 */
export function highlightCode(languages: readonly string[] = []): Transform {
  const key = [...languages].sort().join();
  const transform = transforms.get(key) ?? makeTransform(languages);
  transforms.set(key, transform);
  return transform;
}

function makeTransform(languages: readonly string[]): Transform {
  const highlighter = createHighlighterCoreSync({
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: '--code-', fontStyle: false })],
    langs: [...ALWAYS, ...languages.map(readGrammar)],
    engine: createJavaScriptRegexEngine(),
  });
  const highlight = rehypeShiki(highlighter, {
    theme: THEME,
    defaultLanguage: 'text',
    fallbackLanguage: 'text',
    // The default gives up on a line after half a second, so that what is built would depend on how busy the machine is.
    tokenizeTimeLimit: 0,
    transformers: [stylesToClasses],
  }) as Transform;
  // It walks through the whole tree, and most of what is rendered are cells of tables and items of lists.
  return (tree) => (holdsCode(tree) ? highlight(tree) : undefined);
}

function holdsCode({ children }: Root | Element): boolean {
  return children.some((node) => node.type === 'element' && (node.tagName === 'pre' || holdsCode(node)));
}
