import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with a page, a line each: the rule, and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  const there = await page.evaluate<boolean>("typeof window.axe === 'object'");
  if (!there) await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('window.axe.run(document)');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`),
  );
}
