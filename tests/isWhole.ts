/** Whether a test that has a long and a short form runs the long one: `npm run test:slow`. */
export const IS_WHOLE = Boolean(process.env.BRIEF_SLOW);
