/**
 * `npm run bench [-- filter] [--runs n]`: what the built program costs, beside bare Node and other
 * programs, as a Markdown table. A filter picks the cases with that in their name.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { cases } from './bench/cases.mjs';
import { Inputs } from './bench/inputs.mjs';
import { medians } from './bench/measure.mjs';
import { otherPrograms } from './bench/programs.mjs';
import { readerCases, readerRow } from './bench/reader.mjs';
import { markdownTable } from './bench/table.mjs';

/** Runs of a case that is over soon. */
const MANY = 21;
/** Runs of the reader's first screen. */
const FEW = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' } },
});
const inputs = new Inputs();
try {
  console.log(conditions());
  const wanted = cases.filter(({ work }) => isWanted(work));
  const rows = wanted.flatMap((each) => {
    process.stderr.write(`${each.work}\n`);
    return rowsOf(each);
  });
  for (const each of readerCases.filter(({ work }) => isWanted(work))) {
    process.stderr.write(`${each.work}\n`);
    rows.push(await readerRow(each, inputs, Number(values.runs ?? FEW)));
  }
  const header = ['work', 'takes', 'against', 'that takes', 'ratio', 'limit'];
  console.log(markdownTable(header, rows).join('\n'));
} finally {
  inputs.remove();
}

function isWanted(work) {
  return positionals.every((part) => work.includes(part));
}

function rowsOf({ work, setUp, runs = MANY, unit = 'time', fileSize }) {
  const { command, against } = setUp(inputs);
  const there = against.filter((other) => other.command);
  const commands = [command, ...there.map((other) => other.command)];
  const [own, ...others] = medians(commands, Number(values.runs ?? runs), unit);
  return against.map(({ label, command: other, limit }) => {
    if (!other) return [work, shown(own, unit), label, 'not installed', '', String(limit ?? '')];
    const figure = others[there.findIndex((each) => each.label === label)];
    const ratio = fileSize ? ((own - figure) * 1024) / fileSize : own / figure;
    const max = limit === undefined ? '' : String(limit);
    return [work, shown(own, unit), label, shown(figure, unit), ratio.toFixed(2), max];
  });
}

function shown(figure, unit) {
  return unit === 'peak' ? `${Math.round(figure / 1024)} MB` : `${Math.round(figure)} ms`;
}

function conditions() {
  const others = otherPrograms().map(({ label, version }) =>
    `${label} ${version ?? 'not installed'}`.trim(),
  );
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.versions.node}, ${cpus().length} cores; ${others.join(', ')}\n`;
}
