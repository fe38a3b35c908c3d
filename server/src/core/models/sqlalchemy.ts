import { defineLibrary, type SymbolModel } from './define.ts';
import { inConnectionString, inMapping } from './psycopg.ts';

/** What the drivers hand on to libpq: the query of the URL, and `connect_args`. */
const ENGINE: SymbolModel = {
  parameters: ['url', '*', 'connect_args'],
  uses: [...inConnectionString('url'), ...inMapping('connect_args')],
};

/** Signatures read in SQLAlchemy 2.0. */
export const SQLALCHEMY = defineLibrary({
  library: 'SQLAlchemy',
  distribution: 'SQLAlchemy',
  modules: ['sqlalchemy'],
  needles: { distinctive: ['create_engine', 'create_async_engine', 'make_url'], common: ['URL'], suffice: true },
  aliases: {
    'sqlalchemy.engine.create.create_engine': 'sqlalchemy.create_engine',
    'sqlalchemy.engine.create_engine': 'sqlalchemy.create_engine',
    'sqlalchemy.ext.asyncio.engine.create_async_engine': 'sqlalchemy.ext.asyncio.create_async_engine',
    'sqlalchemy.engine.url.URL': 'sqlalchemy.URL',
    'sqlalchemy.engine.URL': 'sqlalchemy.URL',
  },
  symbols: {
    'sqlalchemy.create_engine': ENGINE,
    'sqlalchemy.ext.asyncio.create_async_engine': ENGINE,
    'sqlalchemy.engine.url.make_url': { parameters: ['name_or_url'], uses: inConnectionString('name_or_url') },
    'sqlalchemy.URL.create': {
      parameters: ['drivername', 'username', 'password', 'host', 'port', 'database', 'query'],
      uses: inMapping('query'),
    },
  },
});
