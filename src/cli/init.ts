import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/error.ts';
import type { Command } from './command.ts';
import { PACKAGE_FOLDER } from './config.ts';
import { refuseFilledFolder } from './new-folder.ts';

/** The pack that a new one begins as. */
const NEW_PACK = join(PACKAGE_FOLDER, 'examples/new-pack');

/** A small content folder to begin with. */
export const init: Command = {
  details:
    'Five questions on the back end with an open anatomy, a plan, roles and career levels, to be changed into your own.',
  positionals: ['folder'],
  options: {},
  examples: ['stepladder init ./my-pack'],
  async run(_, [folder]) {
    if (folder === undefined)
      throw new AppError('malformed', 'Say where the pack goes: stepladder init <folder>.');
    refuseFilledFolder(folder);
    cpSync(NEW_PACK, folder, { recursive: true });
    process.stdout.write(
      `Five questions are in ${folder}; its README.md says how to go on.\n\n  stepladder check --content ${folder}\n  CONTENT_DIR=${folder} stepladder serve\n`,
    );
    return 0;
  },
};
