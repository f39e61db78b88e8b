#!/usr/bin/env node
// The `brief` command: `brief start` and `brief playground` run the app, everything else is for the terminal.
import { fileURLToPath } from 'node:url';
import { launch } from '../launch.js';

const typed = process.argv.slice(2);
const app = typed.length === 1 && (typed[0] === 'start' || typed[0] === 'playground');
const args = app ? typed.filter((word) => word !== 'start') : ['terminal', ...typed];
await launch(args, fileURLToPath(import.meta.url));
