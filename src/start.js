// `npm start` and `npm run playground`.
import { fileURLToPath } from 'node:url';
import { launch } from './launch.js';

await launch(process.argv.slice(2), fileURLToPath(import.meta.url));
