import { defineLibrary } from './define.ts';
import { named } from './facets.ts';

/** Read in paho-mqtt 2.2. */
export const PAHO_MQTT = defineLibrary({
  library: 'paho-mqtt',
  distribution: 'paho-mqtt',
  modules: ['paho'],
  needles: { common: ['paho'] },
  symbols: {
    'paho.mqtt.client.Client': {},
    'paho.mqtt.client.Client.tls_set': {
      parameters: ['ca_certs', 'certfile', 'keyfile', 'cert_reqs', 'tls_version', 'ciphers'],
      uses: [
        { role: 'tls', facets: { protocol: named('tls_version') }, onlyWith: 'protocol' },
        { role: 'tls', facets: { 'cipher-list': named('ciphers') }, onlyWith: 'cipher-list' },
      ],
    },
  },
});
