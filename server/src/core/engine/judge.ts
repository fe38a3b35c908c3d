import type { CryptoUse, Role } from '../inventory/crypto-use.ts';
import type { EnvironmentRule, OpensslRule, Rule, RuleContext, UseRule } from '../rules/define.ts';
import type { Finding, Report, Severity } from '../rules/finding.ts';
import { SEVERITIES } from '../rules/finding.ts';
import type { EnvironmentFile } from '../semantic/environment/environment-file.ts';
import type { Configuration } from '../semantic/openssl/configuration.ts';
import { compareRanges, type TextRange } from '../text/range.ts';
import type { AnalysisProblem, Settings, SourceFile } from './analysis.ts';
import { describeError } from './describe-error.ts';

export interface Judgements {
  readonly findings: readonly Finding[];
  /** A rule that failed is named here; what the other rules say is not lost. */
  readonly problems: readonly AnalysisProblem[];
}

/** What rules may ask beside the uses themselves. */
export interface Surroundings {
  /** The text of another file of the project, if it is at hand. */
  readonly textOf: (path: string) => string | undefined;
  readonly nameFor: RuleContext['nameFor'];
}

const NOTHING_AROUND: Surroundings = { textOf: () => undefined, nameFor: () => undefined };

/** Asks the rules. They are sorted by what they look at once, when the judge is made. */
export interface Judge {
  judgeUses(uses: readonly CryptoUse[], file: SourceFile, settings: Settings, around: Surroundings): Judgements;
  judgeConfiguration(configuration: Configuration, file: SourceFile, settings: Settings): Judgements;
  judgeEnvironment(environment: EnvironmentFile, file: SourceFile, settings: Settings): Judgements;
  /** True if the rule is off under these settings. */
  isOff(rule: string, settings: Settings): boolean;
}

export function createJudge(rules: readonly Rule[]): Judge {
  const byRole = rulesByRole(rules);
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const environmentRules = rules.filter(rule => rule.subject === 'environment');
  const opensslRules = rules.filter(rule => rule.subject === 'openssl-configuration');
  return {
    judgeUses(uses, file, settings, around) {
      const trial = new Trial(file, settings, around);
      for (const use of uses)
        for (const rule of byRole.get(use.role) ?? []) trial.ask(rule, context => rule.check(use, context), use.range);
      return trial;
    },
    judgeConfiguration(configuration, file, settings) {
      const trial = new Trial(file, settings, NOTHING_AROUND);
      for (const rule of opensslRules) trial.ask(rule, context => (rule as OpensslRule).check(configuration, context));
      return trial;
    },
    judgeEnvironment(environment, file, settings) {
      const trial = new Trial(file, settings, NOTHING_AROUND);
      for (const rule of environmentRules)
        trial.ask(rule, context => (rule as EnvironmentRule).check(environment, context));
      return trial;
    },
    isOff(id, settings) {
      const rule = byId.get(id);
      return rule !== undefined && severityOf(rule, settings) === 'off';
    },
  };
}

/** Asks one rule after the other and keeps what they say. */
class Trial implements Judgements {
  readonly findings: Finding[] = [];
  readonly problems: AnalysisProblem[] = [];
  readonly #settings: Settings;
  readonly #context: RuleContext;

  constructor(file: SourceFile, settings: Settings, { textOf, nameFor }: Surroundings) {
    this.#settings = settings;
    this.#context = {
      target: settings.target,
      path: file.path,
      spellingAt: ({ path, start, end }) => (path === undefined ? file.text : textOf(path))?.slice(start, end) ?? '',
      nameFor,
    };
  }

  ask(rule: Rule, check: (context: RuleContext) => readonly Report[], place?: TextRange): void {
    const severity = severityOf(rule, this.#settings);
    if (severity === 'off') return;
    const isOverridden = this.#settings.rules[rule.id] !== undefined;
    try {
      for (const report of check(this.#context)) this.findings.push(named(rule, report, severity, isOverridden));
    } catch (error) {
      const message = `internal error in the rule ${rule.id}: ${describeError(error)}`;
      this.problems.push(place ? { message, range: place } : { message });
    }
  }
}

function named(rule: Rule, report: Report, severity: Severity, isOverridden: boolean): Finding {
  return {
    ...report,
    rule: rule.id,
    severity: placeSeverity(report.severity, severity, isOverridden),
    citations: report.citations ?? rule.references,
    related: (report.related ?? []).filter(place => !isSamePlace(place, report)),
    fixes: report.fixes ?? [],
  };
}

/** Where a constant stands in the call itself, "named here" would point at the finding. */
function isSamePlace(a: Pick<Report, 'path' | 'range'>, b: Pick<Report, 'path' | 'range'>): boolean {
  return a.path === b.path && compareRanges(a.range, b.range) === 0;
}

/** A project's own severity does not raise the places that the rule itself thinks milder of. */
function placeSeverity(ofPlace: Severity | undefined, ofRule: Severity, isOverridden: boolean): Severity {
  if (ofPlace === undefined) return ofRule;
  return isOverridden && SEVERITIES.indexOf(ofPlace) < SEVERITIES.indexOf(ofRule) ? ofRule : ofPlace;
}

function severityOf(rule: Rule, settings: Settings): Severity | 'off' {
  return settings.rules[rule.id] ?? rule.severityIn?.[settings.target.profile] ?? rule.severity;
}

function rulesByRole(rules: readonly Rule[]): ReadonlyMap<Role, readonly UseRule[]> {
  const byRole = new Map<Role, UseRule[]>();
  for (const rule of rules) {
    if (rule.subject !== 'crypto-use') continue;
    for (const role of rule.roles) byRole.set(role, [...(byRole.get(role) ?? []), rule]);
  }
  return byRole;
}
