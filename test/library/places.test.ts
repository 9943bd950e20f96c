import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors/index.ts';
import { Places } from '../../src/library/places.ts';
import { folderWith, hostOf } from '../support/program.ts';

const PLACE = { text: 'Theeelcomesupriver', fraction: 0.25, above: 0, read: 0.4, readAt: 1000 };

function placesIn(state: string, warnings: string[] = []): Places {
  return new Places(hostOf({ env: { XDG_STATE_HOME: state } }), (message) =>
    warnings.push(message),
  );
}

test('a place is kept by whatever path its file is reached', () => {
  const folder = folderWith({ 'eel.md': '# Eel\n' });
  symlinkSync(path.join(folder, 'eel.md'), path.join(folder, 'same.md'));
  const places = placesIn(folder);
  expect(places.of(path.join(folder, 'eel.md'))).toBe(null);
  places.keep(path.join(folder, 'eel.md'), PLACE);
  expect(placesIn(folder).of(path.join(folder, 'same.md'))).toEqual(PLACE);
  expect(placesIn(folder).of('https://eel.example/')).toBe(null);
});

test('two that keep places at once lose none, and leave nothing half-written', () => {
  const state = folderWith({});
  const [one, other] = [placesIn(state), placesIn(state)];
  one.of('/a');
  other.of('/a');
  one.keep('/a', PLACE);
  other.keep('/b', { ...PLACE, read: 1 });
  one.keep('/a', { ...PLACE, read: 0.5 });
  expect([placesIn(state).of('/a')?.read, placesIn(state).of('/b')?.read]).toEqual([0.5, 1]);
  expect(
    readdirSync(path.join(state, 'article')).filter((name) => !/^[\da-f]{32}\.json$/.test(name)),
  ).toEqual([]);
});

test.each([
  ['', 'nothing'],
  ['{"text": "a", "fra', 'half of one'],
  ['[]', 'a list'],
  ['{"text": "a", "fraction": 2, "above": 0, "read": 0, "readAt": 0}', 'a fraction of 2'],
  ['{"text": 7, "fraction": 0, "above": 0, "read": 0, "readAt": 0}', 'a text of 7'],
])('a file with %j is set aside, and said to be (%s)', (text) => {
  const state = folderWith({});
  placesIn(state).keep('/a', PLACE);
  const folder = path.join(state, 'article');
  const [name = ''] = readdirSync(folder);
  writeFileSync(path.join(folder, name), text);
  const warnings: string[] = [];
  expect(placesIn(state, warnings).of('/a')).toBe(null);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(`${name}.broken`);
  expect(readFileSync(path.join(folder, `${name}.broken`), 'utf8')).toBe(text);
  expect(placesIn(state, warnings).of('/a')).toBe(null);
  expect(warnings).toHaveLength(1);
});

test('a folder that cannot be written to is one clear error', () => {
  const state = folderWith({ article: 'a file in its place' });
  expect(() => placesIn(state).keep('/a', PLACE)).toThrow(UserError);
  expect(() => placesIn(state).keep('/a', PLACE)).toThrow(
    /cannot save the reading position in .*article/,
  );
});

test('without XDG_STATE_HOME they are in the home folder', () => {
  const home = folderWith({});
  mkdirSync(path.join(home, '.local'));
  new Places({ ...hostOf(), home }, () => {}).keep('/a', PLACE);
  expect(readdirSync(path.join(home, '.local/state/article'))).toHaveLength(1);
});
