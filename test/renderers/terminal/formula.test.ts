import { describe, expect, it } from 'vitest';
import { page } from './page.ts';

const drawn = async (markdown: string) => (await page(markdown, { width: 200 })).trimEnd();

describe('what Unicode can write whole is written so', () => {
  it.each([
    ['$E = mc^2$', 'E = mc²'],
    ['the $x$-axis and ($y$)', 'the x-axis and (y)'],
    ['$\\alpha_1, \\ldots, \\alpha_n$', 'α₁, …, αₙ'],
    ['$\\frac{a+b}{2}$', '(a+b)/2'],
    ['$\\sqrt{2}$', '√2'],
    ['$25\\%$ of $75\\%$', '25% of 75%'],
    ['$\\hat{x}$ and $\\vec v$', 'x̂ and v⃗'],
    ['$\\mathcal{O}(n \\log n)$', '𝒪(n log n)'],
    ['$x \\in \\{1, 2\\}$', 'x ∈ {1, 2}'],
    ['\\(a \\le b\\)', 'a ≤ b'],
    ['so \\[y = 1\\] it is', 'so y = 1 it is'],
    ['$$\n\\alpha + 1\n$$', '    α + 1'],
    ['```math\na^2\n```', '    a²'],
    ['> $$\n> q = 1\n> $$', '│     q = 1'],
  ])('%j', async (markdown, shown) => expect(await drawn(markdown)).toBe(shown));
});

describe('what it cannot stays as it is written', () => {
  it.each([
    ['$\\lim_{x \\to 0} f(x)$'],
    ['$\\begin{matrix}1&2\\end{matrix}$'],
    ['$\\lofty + \\logx$'],
    ['$a_b$'],
  ])('%j', async (markdown) => expect(await drawn(markdown)).toBe(markdown));

  it('on its own lines', async () => {
    expect(await drawn('\\begin{align}\na_1 &= b_1 \\\\\nc &= d\n\\end{align}')).toBe(
      '    \\begin{align}\n    a_1 &= b_1 \\\\\n    c &= d\n    \\end{align}',
    );
  });
});

describe('money and names are no formulas', () => {
  it.each([
    'It cost $5, or 5$ in Quebec.',
    'Tickets are $5 each, popcorn 3$.',
    'US$5-US$6 and $10–$20, $1.2M–$3M; A$20 (NZ$22).',
    '$3/£2/2$ each',
    'Set $HOME and $PATH, or $(HOME)/bin.',
    'from $HOME/$USER',
    '$ a $',
    'the $two words$ of it',
  ])('%s', async (text) => expect(await drawn(text)).toBe(text));

  it('nor brackets that are escaped', async () => {
    expect(await drawn('\\[--flag=x\\] and \\[^1\\] and \\[some\\_name\\]')).toBe(
      '[--flag=x] and [^1] and [some_name]',
    );
  });

  it('nor what is escaped', async () => {
    expect(await drawn('\\$x$ and \\\\(a\\\\) and \\(the sea\\)')).toBe(
      '$x$ and \\(a\\) and (the sea)',
    );
  });
});
