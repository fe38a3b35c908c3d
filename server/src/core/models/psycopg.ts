import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { named, partOf, worded } from './facets.ts';

const MD5 = { md5: "PostgreSQL's md5" };

/** A connection string of libpq, as words or as a URL (PostgreSQL's manual, "Connection Strings"). */
function connecting(parameter: string): SymbolModel {
  return {
    parameters: [parameter, '*', 'require_auth', 'ssl_min_protocol_version'],
    uses: [
      login({ parameter, part: /\brequire_auth\s*=\s*'?(md5)\b/, words: MD5 }),
      login(worded('require_auth', MD5)),
      {
        role: 'tls',
        facets: { protocol: partOf(parameter, /\bssl_min_protocol_version\s*=\s*'?(TLSv1(?:\.\d)?)\b/) },
        onlyWith: 'protocol',
      },
      { role: 'tls', facets: { protocol: named('ssl_min_protocol_version') }, onlyWith: 'protocol' },
    ],
  };
}

/** Signatures read in psycopg2 2.9, psycopg 3.3 and asyncpg 0.32. */
export const PSYCOPG = defineLibrary({
  library: 'psycopg',
  distribution: 'psycopg',
  modules: ['psycopg', 'psycopg2', 'psycopg_pool', 'asyncpg'],
  needles: { common: ['psycopg', 'psycopg2', 'psycopg_pool', 'asyncpg'] },
  symbols: {
    'psycopg.connect': connecting('conninfo'),
    'psycopg.Connection.connect': connecting('conninfo'),
    'psycopg.AsyncConnection.connect': connecting('conninfo'),
    'psycopg_pool.ConnectionPool': connecting('conninfo'),
    'psycopg2.connect': connecting('dsn'),
    'asyncpg.connect': connecting('dsn'),
    'asyncpg.create_pool': connecting('dsn'),
    'psycopg2.extensions.encrypt_password': {
      parameters: ['password', 'user', 'scope', 'algorithm'],
      uses: [login(worded('algorithm', MD5))],
    },
  },
});

function login(source: UseModel['facets'][keyof UseModel['facets']]): UseModel {
  return { role: 'login', facets: { 'login-method': source! }, onlyWith: 'login-method' };
}
