import { defineLibrary, type SymbolModel } from './define.ts';
import { below, named, namedUnder, worded } from './facets.ts';

const MECHANISMS = { 'scram-sha-256': 'SCRAM-SHA-256', 'scram-sha-512': 'SCRAM-SHA-512' };

/** Keywords of kafka-python and aiokafka. Read in kafka-python 3.0 and aiokafka 0.14. */
const CLIENT: SymbolModel = {
  parameters: ['*', 'sasl_mechanism', 'ssl_ciphers'],
  uses: [
    { role: 'login', facets: { 'login-method': worded('sasl_mechanism', MECHANISMS) }, onlyWith: 'login-method' },
    { role: 'tls', facets: { 'cipher-list': named('ssl_ciphers') }, onlyWith: 'cipher-list' },
  ],
};

/** Properties of librdkafka, in a mapping. */
const CONFIGURED: SymbolModel = {
  parameters: ['config'],
  uses: [
    { role: 'tls', facets: { 'cipher-list': namedUnder('config', 'ssl.cipher.suites') }, onlyWith: 'cipher-list' },
  ],
};

export const KAFKA_PYTHON = defineLibrary({
  library: 'kafka-python',
  distribution: 'kafka-python',
  modules: ['kafka', 'aiokafka', 'confluent_kafka'],
  needles: { common: ['kafka', 'aiokafka', 'confluent_kafka'] },
  symbols: {
    ...below(['kafka.'], { KafkaProducer: CLIENT, KafkaConsumer: CLIENT, KafkaAdminClient: CLIENT }),
    ...below(['aiokafka.'], { AIOKafkaProducer: CLIENT, AIOKafkaConsumer: CLIENT }),
    ...below(['confluent_kafka.'], { Producer: CONFIGURED, Consumer: CONFIGURED, 'admin.AdminClient': CONFIGURED }),
  },
});
