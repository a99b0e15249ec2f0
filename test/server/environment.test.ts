import { describe, expect, it } from 'vitest';
import { readEnvironment } from '@server/environment.ts';
import { StartError } from '@server/platform/start-error.ts';

const STANDARD = { port: 4000, host: '127.0.0.1', databaseUrl: null, dataFolder: './data', demo: 'full', demoEnd: null, logLevel: 'warn' };

describe('the environment', () => {
  it('has a standard for everything', () => {
    expect(readEnvironment({})).toEqual(STANDARD);
  });

  it('another country has a data folder of its own and no demonstration', () => {
    expect(readEnvironment({}, 'scotland')).toEqual({ ...STANDARD, dataFolder: './data-scotland', demo: 'off' });
    expect(readEnvironment({ DATA_DIR: '/srv/ledtid', DEMO: 'off' }, 'scotland')).toEqual({ ...STANDARD, dataFolder: '/srv/ledtid', demo: 'off' });
    expect(() => readEnvironment({ DEMO: 'small' }, 'scotland')).toThrow(
      new StartError('The environment variable DEMO is "small": with another country only off is possible, for the made-up country stands in for Sweden.'),
    );
  });

  it('an empty variable is none, and others are not looked at', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '', DEMO_END: '', EDITOR: 'ed', HOST: undefined })).toEqual(STANDARD);
  });

  it('is what the variables say', () => {
    const url = 'postgresql://ledtid:secret@db:5432/ledtid';
    expect(
      readEnvironment({ PORT: '0', HOST: '::1', DATABASE_URL: url, DATA_DIR: '/srv/ledtid', DEMO: 'off', DEMO_END: '2025-06', LOG_LEVEL: 'silent' }),
    ).toEqual({ port: 0, host: '::1', databaseUrl: url, dataFolder: '/srv/ledtid', demo: 'off', demoEnd: '2025-06', logLevel: 'silent' });
  });

  it.each([
    ['PORT', '4000.5', '"4000.5": a whole number from 0 to 65535 is needed'],
    ['PORT', '65536', '"65536": a whole number from 0 to 65535 is needed'],
    ['PORT', '-1', '"-1": a whole number from 0 to 65535 is needed'],
    ['PORT', ' 80', '" 80": a whole number from 0 to 65535 is needed'],
    ['HOST', 'local host', '"local host": a host name or address such as 127.0.0.1 is needed'],
    ['DEMO', 'tiny', '"tiny": one of full, small, off is needed'],
    ['DEMO_END', '2025-00', '"2025-00": a month such as 2025-06 is needed'],
    ['DEMO_END', '2025-6', '"2025-6": a month such as 2025-06 is needed'],
    ['LOG_LEVEL', 'WARN', '"WARN": one of fatal, error, warn, info, debug, trace, silent is needed'],
  ])('%s "%s" stops the start with its name, its value and what is needed', (name, value, rest) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new StartError(`The environment variable ${name} is ${rest}.`));
  });

  it.each(['mysql://ledtid:secret@db/x', 'db:5432', 'postgres:/ledtid:secret', 'postgres://ledtid:secret@:notaport/x'])('of DATABASE_URL "%s" only the name is told: it may hold a password', (url) => {
    const sentence = 'The environment variable DATABASE_URL is not usable: an address such as postgres://user:password@host:5432/ledtid is needed.';
    expect(() => readEnvironment({ DATABASE_URL: url })).toThrow(new StartError(sentence));
  });

  it('everything that is wrong is told at once, a sentence a line', () => {
    expect(() => readEnvironment({ PORT: 'x', DEMO: 'y' })).toThrow(/^The environment variable PORT is "x".*\.\nThe environment variable DEMO is "y".*\.$/);
  });
});
