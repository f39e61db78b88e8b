import { describe, expect, it } from 'vitest';
import { type ClockNews, createSteadyClock } from '../src/steadyClock.ts';

const START = Date.parse('2026-11-24T07:00:00Z');
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

/** A machine whose clock can be set, and what the clock over it has told. */
function machine() {
  let [wall, steady] = [START, 500];
  const clock = createSteadyClock(
    () => wall,
    () => steady,
  );
  const news: ClockNews[] = [];
  clock.onNews((one) => news.push(one));
  return {
    clock,
    news,
    pass(milliseconds: number) {
      wall += milliseconds;
      steady += milliseconds;
    },
    set(milliseconds: number) {
      wall += milliseconds;
    },
    /** Minutes since the start, by the clock. */
    minutes: () => (clock.now().getTime() - START) / MINUTE,
  };
}

describe('the clock that Brief acts on', () => {
  it('is the clock of the machine, small corrections included', () => {
    const { clock, news, pass, set, minutes } = machine();
    for (let i = 0; i < 100; i += 1) {
      pass(MINUTE);
      set(2_000);
      clock.now();
    }
    expect(minutes()).toBeCloseTo(100 + 200 / 60);
    expect(news).toEqual([]);
  });

  it('tells whoever begins to listen later that it is wrong: a machine whose clock was wrong from the start', () => {
    const { clock, pass } = machine();
    clock.hear(new Date(START + 180 * MINUTE));
    pass(MINUTE);
    const late: ClockNews[] = [];
    clock.onNews((one) => late.push(one));
    expect(late).toEqual([{ what: 'wrong', ahead: -180 * 60 }]);
    const none: ClockNews[] = [];
    machine().clock.onNews((one) => none.push(one));
    expect(none).toEqual([]);
  });

  for (const [how, step] of [
    ['a century ahead', 100 * YEAR],
    ['a day ahead', 24 * 60 * MINUTE],
    ['back to 1970', -START],
    ['back an hour', -60 * MINUTE],
  ] as const) {
    it(`goes on as before where the machine's clock is set ${how}, and says so once`, () => {
      const { clock, news, pass, set, minutes } = machine();
      pass(MINUTE);
      set(step);
      expect(minutes()).toBe(1);
      pass(MINUTE);
      expect(minutes()).toBe(2);
      expect(clock.isInDoubt()).toBe(true);
      expect(news).toEqual([{ what: 'stepped', ahead: step / 1000 }]);
    });

    it(`follows it where it was set ${how}, once a witness agrees`, () => {
      const { clock, news, pass, set, minutes } = machine();
      pass(MINUTE);
      set(step);
      clock.hear(new Date(START + MINUTE + step + 900));
      expect(minutes()).toBe(1 + step / MINUTE);
      expect(clock.isInDoubt()).toBe(false);
      expect(news.map(({ what }) => what)).toEqual(['stepped', 'right']);
    });

    it(`no longer doubts where it was set ${how}, and a witness says that this is wrong`, () => {
      const { clock, news, pass, set, minutes } = machine();
      set(step);
      clock.hear(new Date(START));
      pass(5 * MINUTE);
      expect(minutes()).toBe(5);
      expect(clock.isInDoubt()).toBe(false);
      expect(news.map(({ what }) => what)).toEqual(['stepped', 'wrong']);
      set(-step);
      expect(minutes()).toBe(5);
      expect(news.at(-1)).toEqual({ what: 'right', ahead: 0 });
    });
  }

  it('takes the time of a witness where the machine was wrong from the start', () => {
    const { clock, news, pass, minutes } = machine();
    clock.hear(new Date(START + YEAR));
    pass(MINUTE);
    expect(minutes()).toBe(YEAR / MINUTE + 1);
    expect(news).toEqual([{ what: 'wrong', ahead: -YEAR / 1000 }]);
  });

  it('goes on as before where a witness states no time', () => {
    const { clock, news, minutes } = machine();
    clock.hear(new Date('no date'));
    expect([minutes(), news]).toEqual([0, []]);
  });
});
