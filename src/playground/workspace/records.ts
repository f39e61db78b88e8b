/** A JSON object whose fields nobody has checked yet. */
export type Fields = Record<string, unknown>;

export interface Person {
  readonly id: string;
  /** As typed after "@": "anna". */
  readonly name: string;
  readonly realName: string;
  readonly title: string;
  /** IANA zone. */
  readonly zone: string;
  /** Another organisation's workspace, where the person is of one (Slack Connect). */
  readonly team?: string;
  readonly admin?: boolean;
  /** BCP 47, the language of the person's Slack; British English where it is left out. */
  readonly locale?: string;
}

export interface Channel {
  readonly id: string;
  /** Without "#"; of a direct message, the id of the person. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly purpose: string;
  readonly members: Set<string>;
  /** People of another organisation are in it. */
  readonly shared?: boolean;
  archived: boolean;
}

/** A message as it is now. `ts` names it within its channel. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  /** `ts` of the message that began the thread, where this is a reply. */
  readonly thread: string | null;
  /** User id of who wrote it. */
  readonly author: string;
  readonly byApp: boolean;
  /** Id of the one person who sees it; null when everybody in the channel does. */
  readonly onlyFor: string | null;
  text: string;
  blocks: Fields[];
  metadata: Fields | null;
  unfurl: { readonly links: boolean; readonly media: boolean };
  /** When it was last changed, as a `ts`. */
  edited: string | null;
  readonly reactions: Map<string, Set<string>>;
  /** What has been chosen in its selects, by block and action. */
  values: StateValues;
}

/** Slack's `state.values`: by block id, then by action id. */
export type StateValues = Record<string, Record<string, Fields>>;

/** A modal or Home view, with the field names that Slack sends. */
export interface View {
  readonly id: string;
  readonly person: string;
  readonly type: 'modal' | 'home';
  title: Fields | null;
  submit: Fields | null;
  close: Fields | null;
  blocks: Fields[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  hash: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  values: StateValues;
  /** Sentences of the app at its inputs, by block id. */
  errors: Record<string, string>;
}

/** What the page and waiting tests are told. */
export type Change =
  | { readonly change: 'message'; readonly message: Message }
  | {
      readonly change: 'message-removed';
      readonly channel: string;
      readonly ts: string;
      readonly thread: string | null;
    }
  | { readonly change: 'views'; readonly person: string }
  | { readonly change: 'home'; readonly person: string }
  | { readonly change: 'channels' }
  | { readonly change: 'notice'; readonly person: string; readonly text: string }
  | { readonly change: 'status'; readonly channel: string; readonly thread: string; readonly status: string }
  | { readonly change: 'app' };

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
