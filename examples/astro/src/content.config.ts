import { defineCollection } from 'astro:content';
import { stepladderLoader } from 'stepladder-client/astro';

/** Questions with their answers. A later build reads what has changed since alone. */
const questions = defineCollection({
  loader: stepladderLoader({ baseUrl: process.env.STEPLADDER_URL ?? 'http://127.0.0.1:8787' }),
});

export const collections = { questions };
