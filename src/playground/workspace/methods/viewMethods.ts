import { type MethodAnswer, refuse, refuseFindings } from '../answers.ts';
import type { View } from '../records.ts';
import type { Call, Method, Office } from './method.ts';

type Result = { view: View } | { refusal: MethodAnswer };

function answerOf(result: Result, { payloads }: Office): MethodAnswer {
  return 'refusal' in result ? result.refusal : { ok: true, view: payloads.view(result.view) };
}

/** `view` may come as JSON text that does not parse. */
function viewOf(call: Call): { given: unknown } | { refusal: MethodAnswer } {
  const given = call.args.view;
  if (given === undefined) {
    return { refusal: refuseFindings('invalid_arguments', ['missing required field: view']) };
  }
  return { given };
}

function opening(onTop: boolean): Method {
  return {
    token: 'bot',
    scopes: [],
    answer(call, office) {
      const view = viewOf(call);
      if ('refusal' in view) return view.refusal;
      const trigger = office.triggers.exchange(call.args.trigger_id ?? call.args.interactivity_pointer);
      if ('error' in trigger) return refuse(trigger.error);
      return answerOf(office.views.open(view.given, trigger.person, onTop), office);
    },
  };
}

const update: Method = {
  token: 'bot',
  scopes: [],
  answer(call, office) {
    const { args } = call;
    const view = viewOf(call);
    if ('refusal' in view) return view.refusal;
    const known =
      args.view_id === undefined
        ? office.views.findExternal(args.external_id)
        : office.views.find(args.view_id);
    if (!known) return refuse('not_found');
    return answerOf(office.views.update(known, view.given, args.hash), office);
  },
};

const publish: Method = {
  token: 'bot',
  scopes: [],
  answer(call, office) {
    const view = viewOf(call);
    if ('refusal' in view) return view.refusal;
    const person = office.state.cast.people.find((one) => one.id === call.args.user_id);
    if (!person) return refuse('user_not_found');
    return answerOf(office.views.publish(view.given, person.id, call.args.hash), office);
  },
};

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': opening(false),
  'views.push': opening(true),
  'views.update': update,
  'views.publish': publish,
};
