import { expect, it } from 'vitest';
import { detectFormat } from '../../src/readers/detect.ts';

it.each([
  ['front matter in JSON', '{\n  "title": "Salt"\n}\n\nIt rained.\n', 'markdown'],
  ['front matter under an empty line', '\n---\ntitle: Salt\n---\nIt rained.\n', 'markdown'],
  ['JSON', '{\n  "title": "Salt"\n}\n', 'text'],
  ['several values in JSON', '{\n  "title": "Salt"\n}\n{\n  "title": "Bread"\n}\n', 'text'],
])('tells what comes without a name: %s', (_, text, format) => {
  expect(detectFormat(text)).toBe(format);
});
