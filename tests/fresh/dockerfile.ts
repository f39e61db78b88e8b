/** One instruction of a Dockerfile. */
export interface Step {
  readonly name: string;
  readonly rest: string;
}

/** The stages of a Dockerfile, each with its name or number, and its instructions in order. */
export function stagesOf(dockerfile: string): { readonly name: string; readonly steps: readonly Step[] }[] {
  const lines = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim());
  const stages: { name: string; steps: Step[] }[] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^\s*([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM')
      stages.push({ name: / AS (\S+)/i.exec(rest)?.[1] ?? String(stages.length), steps: [] });
    else stages.at(-1)!.steps.push({ name, rest: rest.trim() });
  }
  return stages;
}
