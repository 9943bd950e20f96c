/** The largest of some numbers, `least` where there is none larger; of more than a call takes arguments, too. */
export function largest(numbers: Iterable<number>, least = 0): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
