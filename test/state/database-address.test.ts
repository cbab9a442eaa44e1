import { describe, expect, it } from 'vitest';
import { describeAddress, parseDatabaseAddress } from '../../src/state/database-address.ts';

describe('the address of a database', () => {
  it.each([
    ['postgres://db.example.org/prep', { hosts: [{ host: 'db.example.org', port: 5432 }], database: 'prep' }],
    ['postgresql://[::1]:6000/prep', { hosts: [{ host: '::1', port: 6000 }], database: 'prep' }],
    [
      'postgres://me:p%40ss%2Fword@a:1,b,c:3/prep?target_session_attrs=primary&sslmode=verify-full',
      {
        hosts: [
          { host: 'a', port: 1 },
          { host: 'b', port: 5432 },
          { host: 'c', port: 3 },
        ],
        database: 'prep',
        user: 'me',
        password: 'p@ss/word',
        tls: 'verify-full',
      },
    ],
    [
      'postgres:///prep?host=/run/postgresql',
      { hosts: [{ host: '/run/postgresql', port: 5432 }], database: 'prep' },
    ],
  ])('%s is read', (url, expected) => {
    expect(parseDatabaseAddress(url)).toEqual({ tls: 'disable', ...expected });
  });

  it.each([
    ['mysql://a/b', 'must be like postgres://user:password@host:5432/database'],
    ['postgres://host', 'must be like'],
    ['postgres:///prep', 'names no host'],
    ['postgres://a:99999/b', '"a:99999" is no host'],
    ['postgres://a,,c/b', '"" is no host'],
    ['postgres://me:100%@a/b', 'has a % that begins no escape; write %25 for it'],
    ['postgres://a/b?pool=3', 'has the parameter "pool"; known are host, sslmode and target_session_attrs'],
    ['postgres://a/b?sslmode=maybe', 'has the sslmode "maybe"; known are disable, require, verify-full'],
    ['postgres://a/b?target_session_attrs=standby', 'must have the target_session_attrs primary'],
  ])('%s is refused, and says why', (url, message) => {
    expect(() => parseDatabaseAddress(url)).toThrow(message);
  });

  it('is told to people without user and password', () => {
    expect(describeAddress(parseDatabaseAddress('postgres://me:hidden@a,b:6000/prep'))).toBe(
      'a:5432,b:6000/prep',
    );
  });
});
