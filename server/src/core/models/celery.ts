import { defineLibrary, type UseModel } from './define.ts';
import { below, named } from './facets.ts';

/** Messages are signed by RSA with `security_digest`, SHA-256 unless set (`security/key.py`). Read in Celery 5.7. */
export const CELERY = defineLibrary({
  library: 'Celery',
  distribution: 'celery',
  modules: ['celery'],
  needles: { distinctive: ['setup_security', 'security_digest'], suffice: true },
  symbols: {
    'celery.Celery': {},
    ...below(['celery.Celery.'], {
      setup_security: {
        parameters: ['allowed_serializers', 'key', 'key_password', 'cert', 'store', 'digest', 'serializer'],
        uses: [signing('digest')],
      },
      'conf.security_digest': { assignment: signing('value') },
      'conf[security_digest]': { assignment: signing('value') },
      'conf.update': {
        parameters: ['*', 'security_digest'],
        uses: [{ ...signing('security_digest'), when: { parameter: 'security_digest', given: true } }],
      },
    }),
  },
});

function signing(parameter: string): UseModel {
  return { role: 'sign', facets: { digest: named(parameter) }, onlyWith: 'digest' };
}
