// Loaded into the program with --import: at SIGUSR2 it keeps more and more, until V8's limit ends the process.
process.on('SIGUSR2', () => {
  const kept = [];
  for (;;) kept.push(new Array(10_000).fill(kept.length).map((value) => ({ value })));
});
