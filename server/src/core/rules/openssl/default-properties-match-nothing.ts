import type { Configuration, Entry } from '../../semantic/openssl/configuration.ts';
import { defineRule, type OpensslRule } from '../define.ts';
import type { Report } from '../finding.ts';
import { CONFIG_EVP, PROPERTY } from './support/citations.ts';
import { fixOf, setValue } from './support/edits.ts';
import { configurationOf, WITH_MODULE_FILE } from './support/examples.ts';
import { at, quoted, valuePlace } from './support/places.ts';
import { hasStart, propertyEntries } from './support/precedence.ts';
import { effectOf } from './support/property-effect.ts';
import { replacesBetter } from './support/replaced.ts';

const STRICT = configurationOf();
const query = (value: string): string => STRICT.replace('fips=yes', value);

export const defaultPropertiesMatchNothing = defineRule<OpensslRule>({
  subject: 'openssl-configuration',
  id: 'default-properties-match-nothing',
  title: 'Default properties that no algorithm has',
  severity: 'warning',
  why: `A property query compares text: the FIPS provider's approved algorithms say \`fips=yes\`, so \`fips=true\`, \`fips=1\` and
\`fips=yes;\` match none of them, nor anything else. That is safe, and an outage: no digest, no cipher and no TLS context can be made
(stock Python's \`hashlib\` still answers from code of its own).`,
  remedy: 'Write `default_properties = fips=yes`.',
  references: [PROPERTY, CONFIG_EVP],
  bad: [
    { code: query('«fips=true»'), files: WITH_MODULE_FILE, says: 'no algorithm matches', fixed: STRICT },
    { code: query('«fips=1»'), files: WITH_MODULE_FILE, fixed: STRICT },
    { code: query('«fips=yes;»'), files: WITH_MODULE_FILE, fixed: STRICT },
    { code: query('«fips=yes,provider=default»'), files: WITH_MODULE_FILE, fixed: STRICT },
  ],
  good: [
    { code: STRICT, files: WITH_MODULE_FILE },
    { code: query('fips=yes,provider=fips'), files: WITH_MODULE_FILE },
  ],
  check: configuration => {
    if (!hasStart(configuration)) return [];
    const last = propertyEntries(configuration).at(-1);
    if (!last || effectOf(last) !== 'unsatisfiable' || replacesBetter(configuration, last)) return [];
    return [report(configuration, last)];
  },
});

function report(configuration: Configuration, entry: Entry): Report {
  return {
    ...at(configuration, valuePlace(entry)),
    outcome: 'blocked',
    message: `${quoted(entry.value)} is a query that no algorithm matches: nothing can be fetched, SHA-256 and TLS included. Write \`fips=yes\`.`,
    fixes: fixOf('Require fips=yes', isMisspelt(entry.value) ? 'safe' : 'unsafe', setValue(entry, 'fips=yes')),
  };
}

/** `fips=yes` in the words of another language; a further clause is a wish of its own. */
function isMisspelt(value: string): boolean {
  return /^\s*fips\s*=\s*['"]?(?:true|1|on|y|yes|enabled?)['"]?\s*[;.]?\s*$/i.test(value);
}
