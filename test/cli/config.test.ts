import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      logLevel: 'info',
      trustedProxies: [],
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', SECRET: '' })).toMatchObject({ port: 8787 });
  });

  it('reads every variable', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/tmp/d',
      CONTENT_DIR: '/tmp/c',
      PUBLIC_URL: 'https://prep.example.org/',
      SECRET: 's'.repeat(32),
      DATABASE_URL: 'postgres://db/prep',
      LOG_LEVEL: 'warn',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      DRAIN_SECONDS: '5',
      HELD_RELEASES: '4',
      IDLE_PLAN_DAYS: '90',
      RELEASES_FROM: 'https://prep.example.org/base/',
      WEBHOOKS: 'https://one.example.org, http://localhost/two https://one.example.org/',
      READS_PER_MINUTE: '60',
    });
    expect(config).toEqual({
      port: 0,
      host: '::1',
      dataDir: '/tmp/d',
      contentDir: '/tmp/c',
      publicUrl: 'https://prep.example.org',
      secret: 's'.repeat(32),
      database: { hosts: [{ host: 'db', port: 5432 }], database: 'prep', tls: 'disable' },
      logLevel: 'warn',
      trustedProxies: ['10.0.0.0/8', '::1'],
      drainSeconds: 5,
      heldReleases: 4,
      idlePlanDays: 90,
      releasesFrom: { kind: 'node', place: 'https://prep.example.org/base' },
      webhooks: ['https://one.example.org/', 'http://localhost/two'],
      readsPerMinute: 60,
    });
  });

  it.each([
    ['PORT', '70000', 'must be a port number from 0 to 65535'],
    ['PORT', '1e3', 'must be a port number from 0 to 65535'],
    ['PUBLIC_URL', 'prep.example.org', 'must be an http or https address, such as https://prep.example.org'],
    [
      'PUBLIC_URL',
      'ftp://prep.example.org',
      'must be an http or https address, such as https://prep.example.org',
    ],
    ['PUBLIC_URL', 'https://prep.example.org/?a=1', 'must have no query and no fragment'],
    ['SECRET', 'short', 'must have at least 32 characters'],
    ['DATABASE_URL', 'db/prep', 'must be like postgres://user:password@host:5432/database'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
    ['DRAIN_SECONDS', '8', 'must be a whole number of seconds from 0 to 7'],
    ['IDLE_PLAN_DAYS', '29', 'must be a whole number of days from 30 to 9999, or never'],
    ['IDLE_PLAN_DAYS', '1e3', 'must be a whole number of days from 30 to 9999, or never'],
    [
      'RELEASES_FROM',
      'http://prep.example.org',
      'must be a folder, or an address: it must begin with https://; http:// may lead to this machine alone (127.0.0.1, localhost)',
    ],
    [
      'RELEASES_FROM',
      'https://prep.example.org/?a=1',
      'must be a folder, or an address: it must have no query',
    ],
    [
      'WEBHOOKS',
      'https://one.example.org,https://user:hidden@two.example.org',
      'address 2 must hold no user name and no password',
    ],
    ['WEBHOOKS', 'https://a.example.org/? '.repeat(21), 'must be at most 20 addresses'],
    ['TRUSTED_PROXIES', 'proxy', 'must be addresses or CIDR ranges, separated by commas'],
  ])('refuses %s=%s and says what would be right', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'invalid',
        issues: [expect.objectContaining({ parameter: name, message })],
      }),
    );
  });

  it('keeps idle plans for a year, or for ever where it is told so', () => {
    expect(readConfig({}).idlePlanDays).toBe(365);
    expect(readConfig({ IDLE_PLAN_DAYS: 'never' })).not.toHaveProperty('idlePlanDays');
  });

  it('takes a place without a scheme for a folder', () => {
    expect(readConfig({ RELEASES_FROM: '/srv/releases' }).releasesFrom).toEqual({
      kind: 'folder',
      place: '/srv/releases',
    });
  });

  it('wants the secret that all machines share, where they share a database', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://db/prep' })).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            parameter: 'SECRET',
            message: 'must be set where DATABASE_URL is: all machines need the same one',
          }),
        ],
      }),
    );
  });

  it('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ parameter: 'PORT' }),
          expect.objectContaining({ parameter: 'LOG_LEVEL' }),
        ],
      }),
    );
  });
});
