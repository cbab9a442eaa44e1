import type { Catalogue } from '../../domain/catalogue.ts';

/** A page of the content that people read. */
export interface ContentPage {
  path: string;
  title: string;
  /** The day on which someone last checked it. */
  updatedAt: string;
}

/** Every page of content, by what it is, in the order of the content. */
export function listPages(catalogue: Catalogue): Record<'questions' | 'materials' | 'guides', ContentPage[]> {
  const pageIn =
    (folder: string) =>
    ({ slug, title, updatedAt }: { slug: string; title: string; updatedAt: string }): ContentPage => ({
      path: `/${folder}/${slug}`,
      title,
      updatedAt,
    });
  const { questions } = catalogue.release().counts;
  return {
    questions: catalogue.listQuestions({ limit: questions, sort: 'id' }).items.map(pageIn('questions')),
    materials: catalogue.listMaterials().map(pageIn('materials')),
    guides: catalogue.listGuides().map(pageIn('guides')),
  };
}
