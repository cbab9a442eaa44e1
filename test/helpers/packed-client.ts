import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLIENT = resolve('clients/typescript');

/**
 * Why a package of its own cannot be tried: undefined where it can. With `REQUIRE_TOOLS=1` a missing one is a failure.
 * @param folder where its `package-lock.json` lies.
 */
export function missingInstallation(folder: string): string | undefined {
  if (existsSync(join(folder, 'node_modules'))) return undefined;
  const reason = `${folder} is not installed (npm ci --ignore-scripts --prefix ${folder}); it was not tried.`;
  if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
  process.stderr.write(`SKIPPED: ${reason}\n`);
  return reason;
}

/** The client, packed, and installed in a folder elsewhere with nothing but what the package brings. */
export function installPackedClient(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-client-'));
  const npm = (args: string[], cwd: string) => execFileSync('npm', args, { cwd, stdio: 'pipe' });
  npm(['pack', '--pack-destination', folder], CLIENT);
  const [tarball = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)], folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
