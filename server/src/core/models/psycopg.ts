import { defineLibrary, type SymbolModel, type UseModel } from './define.ts';
import { named, namedUnder, partOf, worded } from './facets.ts';

const MD5 = { md5: "PostgreSQL's md5" };

/** The words of libpq's parameter `require_auth`, of which commas part several and `!` refuses one. */
export const REQUIRE_MD5 = /\brequire_auth\s*=\s*'?(?:[\w-]+(?:,|%2C))*(md5)\b/i;
const MINIMUM = /\bssl_min_protocol_version\s*=\s*'?(TLSv1(?:\.\d)?)\b/;

/** What a connection string of libpq says, as words or as a URL (PostgreSQL's manual, "Connection Strings"). */
export function inConnectionString(parameter: string): readonly UseModel[] {
  return [
    login({ parameter, part: REQUIRE_MD5, words: MD5 }),
    { role: 'tls', facets: { protocol: partOf(parameter, MINIMUM) }, onlyWith: 'protocol' },
  ];
}

/** The same as a mapping of libpq's parameters. */
export function inMapping(parameter: string): readonly UseModel[] {
  return [
    login({ ...namedUnder(parameter, 'require_auth'), words: MD5 }),
    { role: 'tls', facets: { protocol: namedUnder(parameter, 'ssl_min_protocol_version') }, onlyWith: 'protocol' },
  ];
}

function connecting(parameter: string): SymbolModel {
  return {
    parameters: [parameter, '*', 'require_auth', 'ssl_min_protocol_version'],
    uses: [
      ...inConnectionString(parameter),
      login(worded('require_auth', MD5)),
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
  // `connection.pgconn`, a `psycopg.pq.PGconn`.
  duckMethods: [
    {
      method: 'encrypt_password',
      parameters: ['passwd', 'user', 'algorithm'],
      uses: [login(worded('algorithm', MD5))],
    },
  ],
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
