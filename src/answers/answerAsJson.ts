import { en } from '../words/en/index.ts';
import type { Check, WordedAnswer } from './answer.ts';
import type { Asked } from './asked.ts';
import { cutterOf, renderText } from './renderText.ts';

/**
 * The answer for machines, the contract of `brief ask --json` and its siblings. `excerpts` carry their text, cut
 * from the stored version, with what is needed to check it.
 *
 * @example answerAsJson(answer).excerpts[0].text // 'We will prepare proposals for our presidents …
 */
export function answerAsJson(answer: WordedAnswer): Record<string, unknown> & {
  kind: string;
  text: string;
  excerpts: Record<string, unknown>[];
  left_out: readonly string[];
} {
  const cut = cutterOf(answer);
  return {
    kind: answer.kind,
    text: renderText(answer),
    ...(answer.rung ? { rung: answer.rung } : {}),
    ...(answer.verdict ? { verdict: answer.verdict } : {}),
    ...(answer.checks ? { checks: answer.checks.map(checkAsJson) } : {}),
    excerpts: answer.citations.map((c) => {
      const version = answer.versions.find((v) => v.article.id === c.article && v.version === c.version)!;
      return {
        article: c.article,
        version: c.version,
        start: c.start,
        end: c.end,
        text: cut(c),
        paragraph: c.paragraph,
        url: version.article.url,
        title: version.article.title,
        date: version.article.published,
        source: version.article.source,
        ...(c.speakerName ? { speaker_name: c.speakerName } : {}),
        ...(c.rule ? { rule: c.rule } : {}),
        ...(c.kind ? { kind: c.kind } : {}),
      };
    }),
    left_out: answer.leftOut,
    ...(answer.asked ? { asked: askedAsJson(answer.asked) } : {}),
  };
}

function checkAsJson({ quotation, speaker, verdict, place, storedSpeaker }: Check) {
  return { quotation, speaker, verdict, stored_speaker: storedSpeaker, place };
}

function askedAsJson(asked: Asked) {
  const { intent, speakers, subject, said, period, source, place, kinds, to, left, notes } = asked;
  return {
    intent,
    people: speakers.map(({ label, kind, typed }) => ({ name: label, kind, typed })),
    subject,
    said,
    period: period && { since: period.since ?? null, until: period.until ?? null, label: period.label },
    source,
    place,
    kinds,
    to: to?.label ?? null,
    left,
    // A machine reads them in one language.
    notes: notes.map((note) => en.found.note(note)),
  };
}
