import { defineLibrary, type SymbolModel } from './define.ts';
import { worded } from './facets.ts';

/** SCRAM-SHA-1 here is over MD5 of user and password (`auth.py`, `_password_digest`). Other mechanisms take no digest of it. */
const MECHANISMS = {
  'mongodb-cr': 'MONGODB-CR',
  'scram-sha-1': "MongoDB's SCRAM-SHA-1",
  'scram-sha-256': 'SCRAM-SHA-256',
};

/** The mechanism stands in a keyword or in the connection string. Read in pymongo 4.20; MONGODB-CR existed until 3.x. */
const CLIENT: SymbolModel = {
  parameters: ['host', 'port', '*', 'authMechanism'],
  uses: [
    { role: 'login', facets: { 'login-method': worded('authMechanism', MECHANISMS) }, onlyWith: 'login-method' },
    {
      role: 'login',
      facets: {
        'login-method': { parameter: 'host', part: /[?&;]authMechanism=([\w-]+)/i, words: MECHANISMS },
      },
      onlyWith: 'login-method',
    },
  ],
};

export const PYMONGO = defineLibrary({
  library: 'pymongo',
  distribution: 'pymongo',
  modules: ['pymongo', 'motor', 'mongoengine'],
  needles: { common: ['pymongo', 'motor', 'mongoengine'] },
  aliases: {
    'pymongo.mongo_client': 'pymongo',
    'pymongo.asynchronous.mongo_client': 'pymongo',
    'pymongo.synchronous.mongo_client': 'pymongo',
  },
  symbols: {
    'pymongo.MongoClient': CLIENT,
    'pymongo.AsyncMongoClient': CLIENT,
    'motor.motor_asyncio.AsyncIOMotorClient': CLIENT,
    'motor.motor_tornado.MotorClient': CLIENT,
    'mongoengine.connect': {
      parameters: ['db', 'alias', '*', 'host', 'authentication_mechanism'],
      uses: [
        {
          role: 'login',
          facets: { 'login-method': worded('authentication_mechanism', MECHANISMS) },
          onlyWith: 'login-method',
        },
        CLIENT.uses![1]!,
      ],
    },
  },
});
