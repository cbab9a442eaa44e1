import { files } from './files.ts';
import { frontMatter } from './front-matter.ts';
import { mapsAndMaterials } from './maps-and-materials.ts';
import { packFile } from './pack-file.ts';
import type { Plant } from './plant.ts';
import { records } from './records.ts';
import { sections } from './sections.ts';
import { tablesAndLists } from './tables-and-lists.ts';
import { text } from './text.ts';

/** Every planted fault. */
export const PLANTS = (): Plant[] => [
  ...frontMatter(),
  ...sections(),
  ...tablesAndLists(),
  ...text(),
  ...packFile(),
  ...records(),
  ...mapsAndMaterials(),
  ...files(),
];
