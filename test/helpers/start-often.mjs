// One of several processes that start on the same data folders at the same moments: it opens each folder it is told of.
import { register } from 'tsx/esm/api';

register();
const { takeTurn } = await import('../../src/cli/data-folder.ts');
const { openState } = await import('../../src/cli/open-state.ts');

process.on('message', async (dataDir) => {
  try {
    const turn = await takeTurn(dataDir, new AbortController().signal);
    const { store, secret } = await openState({ dataDir }, false, () => {});
    turn.release();
    await store.close();
    process.send({ secret });
  } catch (error) {
    process.send({ fault: String(error) });
  }
});
process.send('ready');
