/** A schema's complaint in words for people. */
export function complaint(issue: { code?: string; message: string; values?: unknown }): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values))
    return `must be ${issue.values.map(v => JSON.stringify(v)).join(', ')}`.replace(/, ([^,]*)$/, ' or $1');
  const [, wanted, got] = /^Invalid input: expected (\w+), received (\w+)/.exec(issue.message) ?? [];
  if (wanted === undefined) return issue.message;
  if (wanted === 'int') return 'must be a whole number';
  return got === 'undefined' ? 'is missing' : `must be ${/^[aeio]/.test(wanted) ? 'an' : 'a'} ${wanted}`;
}
