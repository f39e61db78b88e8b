import { myZone } from './store.js';
import { say } from './texts.js';

/** "10:42" in the zone of whoever sits at the page. */
export function clockTime(ts) {
  return format(Number(ts), { hour: '2-digit', minute: '2-digit', hour12: false });
}

export function fullTime(ts) {
  return format(Number(ts), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** "Today", "Yesterday" or "Monday 23 November". */
export function dayName(ts) {
  return relativeDay(Number(ts)) ?? format(Number(ts), { weekday: 'long', day: 'numeric', month: 'long' });
}

export function dayKey(ts) {
  return format(Number(ts), { year: 'numeric', month: '2-digit', day: '2-digit' });
}

function format(seconds, options) {
  return new Intl.DateTimeFormat(say('locale'), { timeZone: myZone(), ...options }).format(seconds * 1000);
}

function relativeDay(seconds) {
  const day = 86_400;
  const now = Date.now() / 1000;
  const names = [
    [say('today'), now],
    [say('yesterday'), now - day],
    [say('tomorrow'), now + day],
  ];
  return names.find(([, at]) => dayKey(at) === dayKey(seconds))?.[0] ?? null;
}

function ago(seconds) {
  const past = Date.now() / 1000 - seconds;
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, length]) => Math.abs(past) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(say('locale'), { numeric: 'auto' }).format(
    -Math.round(past / size),
    unit,
  );
}

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const plain = { day: 'numeric', month: 'long' };
const short = { day: 'numeric', month: 'short', year: 'numeric' };

const tokens = {
  date_num: (at) => new Intl.DateTimeFormat('sv-SE', { timeZone: myZone() }).format(at * 1000),
  date_slash: (at) => format(at, { day: '2-digit', month: '2-digit', year: 'numeric' }),
  date_long: (at) => format(at, long),
  date_long_full: (at) => format(at, { ...plain, year: 'numeric' }),
  date_long_pretty: (at) => relativeDay(at)?.toLowerCase() ?? format(at, long),
  date: (at) => format(at, plain),
  date_pretty: (at) => relativeDay(at)?.toLowerCase() ?? format(at, plain),
  date_short: (at) => format(at, short),
  date_short_pretty: (at) => relativeDay(at)?.toLowerCase() ?? format(at, short),
  day_divider_pretty: (at) => relativeDay(at) ?? format(at, { weekday: 'long', ...plain }),
  time: (at) => format(at, { hour: '2-digit', minute: '2-digit', hour12: false }),
  time_secs: (at) => format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }),
  ago,
};

/** Fills Slack's date tokens: "{date_short} at {time}". */
export function formatDate(seconds, template) {
  return template.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(tokens, name) ? tokens[name](seconds) : whole,
  );
}
