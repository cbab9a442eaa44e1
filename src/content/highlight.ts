import rehypeShiki from '@shikijs/rehype/core';
import type { Root } from 'hast';
import { createCssVariablesTheme, createHighlighterCoreSync, type ShikiTransformer } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import bash from 'shiki/langs/bash.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import json from 'shiki/langs/json.mjs';
import python from 'shiki/langs/python.mjs';
import sql from 'shiki/langs/sql.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';

const THEME = 'classes';
const VARIABLE = /--code-(?:token-)?([a-z-]+)/;

const highlighter = createHighlighterCoreSync({
  themes: [createCssVariablesTheme({ name: THEME, variablePrefix: '--code-', fontStyle: false })],
  langs: [bash, javascript, json, python, sql, typescript, yaml],
  engine: createJavaScriptRegexEngine(),
});

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

const transform = rehypeShiki(highlighter, {
  theme: THEME,
  // No clock in a build: a time limit would make the highlighting depend on how busy the machine is.
  tokenizeTimeLimit: 0,
  defaultLanguage: 'text',
  fallbackLanguage: 'text',
  transformers: [stylesToClasses],
});

/** A rehype plugin: highlights fenced code by classes; a language that is not known is shown plain. Synchronous. */
export function highlightCode() {
  // The cast bridges two copies of @types/hast, 3.0.4 and 3.0.5, which differ only in where they are installed.
  return transform as unknown as (tree: Root) => undefined;
}
