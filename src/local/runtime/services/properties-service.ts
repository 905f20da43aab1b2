import type {Execution} from '../execution';
import {GoogleError} from '../google-error';
import type {Store} from '../host-state';
import {checkArguments} from '../signature';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export function propertiesService(x: Execution): object {
  const {properties} = x.host.state;
  const service = (kind: 'document' | 'script') =>
    propertyStore(x, kind, {
      read: () => properties[kind],
      write: next => {
        properties[kind] = next;
      },
    });
  return x.expose('PropertiesService', {
    // reference/properties/properties-service: null from a web app.
    getDocumentProperties: () => (x.isWebApp ? null : service('document')),
    getScriptProperties: () => service('script'),
    getUserProperties: () =>
      propertyStore(x, 'user', {
        read: () => properties.user[x.user] ?? {},
        write: next => {
          properties.user[x.user] = next;
        },
      }),
  });
}

interface Place {
  read(): Store;
  write(next: Store): void;
}

/** Numbers and other values must be made text by the script itself. */
function propertyStore(x: Execution, kind: string, place: Place): object {
  const record = <T>(method: string, args: unknown[], perform: () => T): T =>
    x.calls.record('PropertiesService', `${kind}.${method}`, args, perform);
  const replace = (next: Store) => {
    checkSizes(next);
    const entries = Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1));
    place.write(Object.fromEntries(entries));
  };
  const own = (key: unknown) =>
    new Map(Object.entries(place.read())).get(key as string) ?? null;
  const shown: object = x.expose('Properties', {
    getProperty: (...args: unknown[]) => {
      checkArguments('Properties.getProperty', args, ['String']);
      return record('getProperty', args, () => own(args[0]));
    },
    setProperty: (...args: unknown[]) => {
      checkArguments('Properties.setProperty', args, ['String', 'String']);
      const [key, value] = args as [string, string];
      record('setProperty', args, () =>
        replace({...place.read(), [key]: value}),
      );
      return shown;
    },
    setProperties: (...args: unknown[]) => {
      checkArguments(
        'Properties.setProperties',
        args,
        ['Object'],
        ['Object', 'Boolean'],
      );
      const [values, deleteOthers] = args as [Store, boolean | undefined];
      for (const pair of Object.entries(values)) {
        checkArguments('Properties.setProperties', pair, ['String', 'String']);
      }
      record('setProperties', args, () =>
        replace(
          deleteOthers === true ? {...values} : {...place.read(), ...values},
        ),
      );
      return shown;
    },
    deleteProperty: (...args: unknown[]) => {
      checkArguments('Properties.deleteProperty', args, ['String']);
      record('deleteProperty', args, () => {
        const rest = {...place.read()};
        delete rest[args[0] as string];
        replace(rest);
      });
      return shown;
    },
    deleteAllProperties: () => {
      record('deleteAllProperties', [], () => replace({}));
      return shown;
    },
    getProperties: () =>
      x.realm.parse(
        JSON.stringify(record('getProperties', [], () => ({...place.read()}))),
      ),
    getKeys: () =>
      x.realm.parse(
        JSON.stringify(record('getKeys', [], () => Object.keys(place.read()))),
      ),
  });
  return shown;
}

function checkSizes(store: Store): void {
  let total = 0;
  for (const [key, value] of Object.entries(store)) {
    const size = Buffer.byteLength(value);
    if (size > VALUE_LIMIT) throw new GoogleError('Argument too large: value');
    total += size + Buffer.byteLength(key);
  }
  if (total > STORE_LIMIT) {
    throw new GoogleError(
      'You have exceeded the property storage quota. Please remove some ' +
        'properties and try again.',
    );
  }
}
