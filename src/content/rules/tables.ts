import type { PageRule } from '../draft.ts';
import { isBrokenTable } from '../structure.ts';

/** No row has more cells than the head of its table: they would be served nowhere. What looks like a table is one. */
export const tables: PageRule = {
  name: 'tables',
  severity: 'error',
  check(page, fault) {
    for (const node of page.nodes) {
      if (isBrokenTable(node, page.text))
        fault(
          page.at(node),
          'a table has a line `| --- | --- |` below its head, with as many cells; lines between bars that are none begin with `\\|`',
        );
      if (node.type !== 'table') continue;
      const [head, ...rows] = node.children;
      const most = head?.children.length ?? 0;
      for (const row of rows) {
        const cells = row.children.length;
        if (cells > most)
          fault(
            page.at(row),
            `this row has ${cells} cells, its table ${most}: write a bar in a cell as \`\\|\`, in code too`,
          );
      }
    }
  },
};
