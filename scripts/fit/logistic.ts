/** Examples: what is seen of each, and whether it is what is looked for. */
export interface Examples {
  readonly values: readonly (readonly number[])[];
  readonly wanted: readonly boolean[];
}

/** What a logistic regression gives: `bias` and a weight for each value. */
export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** How hard weights are held near 0, each in units of its value's deviation: so that rare features do not get large ones. */
const RIDGE = 5;
/** Newton's method is done when no weight changes by more. */
const DONE = 1e-4;
const MAX_STEPS = 30;

/** Logistic regression with a ridge penalty, by Newton's method: the same examples give the same weights. */
export function fitLogistic({ values, wanted }: Examples): Fitted {
  const size = values[0]?.length ?? 0;
  const scales = Array.from({ length: size }, (_, k) =>
    deviation(values.map((seen) => seen[k] ?? 0)),
  );
  // The last column is the bias.
  const rows = values.map((seen) =>
    sparse([...seen.map((value, k) => value / (scales[k] ?? 1)), 1]),
  );
  let found = new Float64Array(size + 1);
  for (let step = 0; step < MAX_STEPS; step++) {
    const change = newtonStep(rows, wanted, found);
    found = found.map((weight, k) => weight + (change[k] ?? 0));
    if (change.every((each) => Math.abs(each) < DONE)) break;
  }
  return {
    bias: found[size] ?? 0,
    weights: scales.map((scale, k) => (found[k] ?? 0) / scale),
  };
}

function deviation(column: readonly number[]): number {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
  return Math.sqrt(variance) || 1;
}

/** The values that are not 0, and their columns: most are 0. */
interface Row {
  readonly columns: Uint16Array;
  readonly values: Float64Array;
}

function sparse(values: readonly number[]): Row {
  const columns = Uint16Array.from(values.flatMap((value, k) => (value === 0 ? [] : [k])));
  return { columns, values: Float64Array.from(columns, (k) => values[k] ?? 0) };
}

function newtonStep(
  rows: readonly Row[],
  wanted: readonly boolean[],
  weights: Float64Array,
): Float64Array {
  const n = weights.length;
  const gradient = new Float64Array(n);
  const hessian = Array.from({ length: n }, () => new Float64Array(n));
  for (const [r, { columns, values }] of rows.entries()) {
    let sum = 0;
    for (let i = 0; i < columns.length; i++)
      sum += (values[i] ?? 0) * (weights[columns[i] ?? 0] ?? 0);
    const chance = 1 / (1 + Math.exp(-sum));
    const error = Number(wanted[r]) - chance;
    const spread = chance * (1 - chance);
    for (let i = 0; i < columns.length; i++) {
      const k = columns[i] ?? 0;
      const value = values[i] ?? 0;
      const line = hessian[k] ?? gradient;
      gradient[k] = (gradient[k] ?? 0) + error * value;
      for (let j = 0; j <= i; j++) {
        const l = columns[j] ?? 0;
        line[l] = (line[l] ?? 0) + spread * value * (values[j] ?? 0);
      }
    }
  }
  for (const [k, line] of hessian.entries()) {
    // The bias is free.
    const penalty = k < n - 1 ? RIDGE : 0;
    line[k] = (line[k] ?? 0) + penalty;
    gradient[k] = (gradient[k] ?? 0) - penalty * (weights[k] ?? 0);
  }
  return solve(hessian, gradient);
}

/** Solves a symmetric positive definite system, given by its lower triangle, by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let k = 0; k < n; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = at(k, l);
      for (let m = 0; m < l; m++) sum -= at(k, m) * at(l, m);
      const line = matrix[k];
      if (line) line[l] = k === l ? Math.sqrt(sum) : sum / at(l, l);
    }
  }
  const x = Float64Array.from(right);
  for (let k = 0; k < n; k++) {
    let sum = x[k] ?? 0;
    for (let l = 0; l < k; l++) sum -= at(k, l) * (x[l] ?? 0);
    x[k] = sum / at(k, k);
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = x[k] ?? 0;
    for (let l = k + 1; l < n; l++) sum -= at(l, k) * (x[l] ?? 0);
    x[k] = sum / at(k, k);
  }
  return x;
}
