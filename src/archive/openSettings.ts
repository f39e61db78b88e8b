import Keyv, { type KeyvStorageAdapter, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import type { KeyValue, SettingRows, Settings } from './settings.ts';

/**
 * The settings over an open archive.
 *
 * @example const { names } = openSettings(archive.settingRows); await names.set('T1:U2', 'Ada', 3600)
 */
export function openSettings(rows: SettingRows): Settings {
  return {
    settings: keptIn<unknown>(rows, 'settings'),
    context: keptIn<unknown>(rows, 'context'),
    names: keptIn<string>(rows, 'names'),
  };
}

function keptIn<Value>(rows: SettingRows, namespace: string): KeyValue<Value> {
  const keyv = new Keyv<Value>({ store: storeOver(rows, namespace) });
  // Keyv reports a failed read to its error listeners and then answers "missing". A listener that throws makes the
  // read itself fail, however many others listen.
  keyv.on('error', (error: unknown) => {
    throw error instanceof Error ? error : new Error(String(error));
  });
  return {
    get: (key) => keyv.get<Value>(key),
    set: async (key, value, seconds) => {
      await keyv.set(key, value, seconds === undefined ? undefined : seconds * 1000);
    },
    remove: (key) => keyv.delete(key),
  };
}

/** The part of Keyv's adapter that is asked of a store that it does not have to listen to. */
type Store = Pick<
  KeyvStorageAdapter,
  | 'get'
  | 'getMany'
  | 'set'
  | 'setMany'
  | 'delete'
  | 'deleteMany'
  | 'has'
  | 'hasMany'
  | 'clear'
  | 'capabilities'
>;

/** A Keyv store over the rows of one namespace. Two namespaces never share a store object: Keyv would mix them up. */
export function storeOver(rows: SettingRows, namespace: string): Store {
  const getMany = async (keys: string[]) =>
    (await rows.get(namespace, keys, Date.now())).map((value) => value ?? undefined);
  const setMany = async (entries: KeyvStorageEntry[]) => {
    const written = entries.map(({ key, value, expires }) => ({
      key,
      value: String(value),
      expires: expires ?? null,
    }));
    await rows.put(namespace, written, Date.now());
    return entries.map(() => true);
  };
  const deleteMany = (keys: string[]) => rows.remove(namespace, keys, Date.now());
  const hasMany = async (keys: string[]) => (await getMany(keys)).map((value) => value !== undefined);
  const store: Store = {
    getMany,
    setMany,
    deleteMany,
    hasMany,
    get: async (key) => (await getMany([key]))[0],
    set: async (key, value, expires) => (await setMany([{ key, value, expires }]))[0] ?? false,
    delete: async (key) => (await deleteMany([key]))[0] ?? false,
    has: async (key) => (await hasMany([key]))[0] ?? false,
    clear: () => rows.clear(namespace),
  };
  return Object.assign(store, { capabilities: keyvStorageCapability(store) });
}
