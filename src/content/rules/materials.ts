import type { MaterialKind } from '../../domain/taxonomy.ts';
import type { Rule } from '../draft.ts';

const FOLDERS: Record<MaterialKind, string> = { primer: 'primers', lab: 'labs', mock: 'mocks' };

/** A material's id and folder say its kind; a mock, and only a mock, names the round it rehearses. */
export const materials: Rule = {
  name: 'materials',
  severity: 'error',
  check(draft, fault) {
    for (const { file, fields } of draft.materials) {
      const { id, kind, round } = fields.value;
      if (kind === undefined) continue;
      // A round that is none has a message of the schema.
      const isRoundMissing = round === undefined && !fields.has('round');
      if (kind === 'mock' && isRoundMissing) fault(fields.at('kind'), 'a mock must name its `round`');
      if (kind !== 'mock' && round !== undefined) fault(fields.at('round'), `a ${kind} has no \`round\``);
      if (id !== undefined && !id.startsWith(`${kind}-`))
        fault(fields.at('id'), `the id of a ${kind} starts with \`${kind}-\``);
      const folder = file.split('/').at(-2);
      if (folder !== FOLDERS[kind])
        fault(fields.at('kind'), `a ${kind} belongs in \`${FOLDERS[kind]}/\`, not \`${folder}/\``);
    }
  },
};
