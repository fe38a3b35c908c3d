/**
 * The candidate that a person most likely meant by a misspelt word: the nearest one with at most one edit for each three
 * letters (insert, delete, replace, swap neighbours; case and `_` against `-` not counted), else the only one that begins
 * with the word. Undefined if there is none.
 */
export function closestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  const known = [...candidates];
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, plain(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? onlyOneThatBegins(wanted, known);
}

function onlyOneThatBegins(wanted: string, candidates: readonly string[]): string | undefined {
  const longer = candidates.filter(candidate => wanted !== '' && plain(candidate).startsWith(wanted));
  return longer.length === 1 ? longer[0] : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/** Optimal string alignment distance. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let distance = Math.min(replaced, last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
