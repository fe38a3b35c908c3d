import type { CryptoUse } from '../../../inventory/crypto-use.ts';
import { FIPS_140_3_IG } from '../../../policy/citations.ts';
import type { Approval } from '../../../policy/types.ts';
import type { RuleContext } from '../../define.ts';
import type { Report } from '../../finding.ts';
import { judgedTerms } from './judged-terms.ts';
import { sentences } from './report.ts';

/** An import of a package that carries cryptography of its own, with what is to be said of the algorithms that it brings in. */
export function reportImport(use: CryptoUse, context: RuleContext): readonly Report[] {
  if (!use.package) return [];
  const { distribution, kind, why, instead } = use.package;
  const isComponent = kind === 'component';
  const consequence = isComponent
    ? ', which no configuration of OpenSSL reaches'
    : ': what it does runs outside the validated module, whatever openssl.cnf says';
  return [
    {
      range: use.range,
      message: sentences(`${distribution} ${why}${consequence}`, approvalsOf(use, context), instead),
      approval: 'not-approved',
      outcome: isComponent ? 'depends' : 'bypasses-module',
      citations: [FIPS_140_3_IG],
      ...(isComponent && { severity: 'information' as const }),
    },
  ];
}

/** "As algorithms, AES and SHA-256 are approved; MD5 is not." */
function approvalsOf(use: CryptoUse, context: RuleContext): string | undefined {
  const judged = judgedTerms(use, ['algorithm', 'digest'], context.target);
  const clauses = VERDICTS.flatMap(([verdict, approvals]) => {
    const among = judged.filter(({ judgement }) => approvals.includes(judgement.approval));
    const names = [...new Set(among.map(({ term }) => String(term.value)))];
    return names.length > 0 ? [`${listed(names)} ${names.length > 1 ? 'are' : 'is'} ${verdict}`] : [];
  });
  return clauses.length > 0 ? `As algorithms, ${clauses.join('; ')}` : undefined;
}

const VERDICTS: readonly (readonly [string, readonly Approval[]])[] = [
  ['approved', ['approved', 'allowed']],
  ['deprecated', ['deprecated', 'legacy-use']],
  ['not approved', ['not-approved']],
];

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]!;
}
