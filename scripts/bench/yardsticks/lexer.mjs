import { readFileSync } from 'node:fs';
import { Marked } from 'marked';

new Marked().lexer(readFileSync(process.argv[2], 'utf8'));
