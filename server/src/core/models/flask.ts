import { defineLibrary, type UseModel } from './define.ts';
import { always, lengthInBits, named } from './facets.ts';

/**
 * The session cookie is signed by HMAC with SHA-1, and the secret key is the key of the HMAC that derives its key
 * (`sessions.py`: `key_derivation = "hmac"`). Read in Flask 3.1.
 */
const SECRET_KEY = 'SECRET_KEY';

export const FLASK = defineLibrary({
  library: 'Flask',
  distribution: 'Flask',
  modules: ['flask'],
  needles: { distinctive: [SECRET_KEY, 'secret_key', 'SecureCookieSessionInterface'], suffice: true },
  aliases: { 'flask.current_app': 'flask.Flask', 'flask.app': 'flask' },
  symbols: {
    'flask.Flask': {},
    'flask.Flask.secret_key': { assignment: signing('value') },
    [`flask.Flask.config[${SECRET_KEY}]`]: { assignment: signing('value') },
    'flask.Flask.config.update': { parameters: ['*', SECRET_KEY], uses: [given(SECRET_KEY)] },
    'flask.Flask.config.from_mapping': { parameters: ['*', SECRET_KEY], uses: [given(SECRET_KEY)] },
    'flask.sessions.SecureCookieSessionInterface': {},
    'flask.sessions.SecureCookieSessionInterface.digest_method': {
      assignment: {
        role: 'token',
        facets: { algorithm: always('HMAC'), digest: named('value') },
        onlyWith: 'digest',
      },
    },
  },
});

function signing(parameter: string): UseModel {
  return {
    role: 'mac',
    facets: { algorithm: always('HMAC'), digest: always('SHA-1'), 'key-bits': lengthInBits(parameter) },
  };
}

function given(parameter: string): UseModel {
  return { ...signing(parameter), when: { parameter, given: true } };
}
