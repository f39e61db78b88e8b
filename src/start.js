// `npm start` and `npm run playground` in plain JavaScript: an older Node can run it, and says what is missing.
const NEEDED = 26;
const [major] = process.versions.node.split('.').map(Number);

if (major >= NEEDED) await import('./main.ts');
else {
  process.stderr.write(
    `Brief needs Node ${NEEDED}; this is ${process.version}. "npm ci" brings one along: run it again without --omit=optional, or install Node ${NEEDED}.\n`,
  );
  process.exitCode = 3;
}
