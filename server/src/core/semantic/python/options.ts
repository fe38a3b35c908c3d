import type { Argument, Call, Expression } from '../../syntax/python/ast.ts';
import { PARSED_OPTIONS } from './annotations.ts';
import type { Evaluation } from './evaluation.ts';
import type { Binding, Scope } from './scope.ts';
import { type InstanceValue, unknown, type Value } from './value.ts';

/** What parsing a command line gives: an object with an attribute for each option that the module declares. */
const NAMESPACES: ReadonlySet<string> = new Set([
  'argparse.ArgumentParser.parse_args',
  'argparse.ArgumentParser.parse_known_args',
  'argparse.ArgumentParser.parse_intermixed_args',
  'optparse.OptionParser.parse_args',
]);

/**
 * The default of an option that the module itself declares: it takes effect unless the command line says otherwise.
 * @returns undefined if the receiver holds no options
 */
export function optionDefault(
  context: Evaluation,
  receiver: InstanceValue,
  name: string,
): readonly Value[] | undefined {
  if (!NAMESPACES.has(receiver.type) || !receiver.call) return undefined;
  const declared = receiver.call.scope.home.options.filter(({ node }) => destinationOf(node) === name);
  return [...declared.flatMap(({ node, scope }) => defaultOf(context, node.args, scope)), ...unknown(receiver.origin)];
}

/**
 * What the module's options say of an attribute of a parsed command line that its functions are given: `def run(args): args.digest`.
 */
export function optionOfParameter(
  context: Evaluation,
  owners: readonly Value[],
  name: string,
  { home }: Scope,
): readonly Value[] {
  if (home.options.length === 0 || !owners.some(isParsed)) return [];
  return home.options
    .filter(({ node }) => destinationOf(node) === name)
    .flatMap(({ node, scope }) => defaultOf(context, node.args, scope));
}

function isParsed(value: Value): boolean {
  if (value.kind === 'parameter') return PARSED_NAMES.test(value.name);
  return value.kind === 'instance' && value.type === PARSED_OPTIONS && !value.call;
}

const PARSED_NAMES = /^_?(?:(?:cli_|cmd_|parsed_)?(?:args|arguments|options|opts)|parsed|ns|namespace)$/;

/** The default that a decorator declares for a parameter: `@click.option("--digest", default="md5")`. */
export function declaredOption(context: Evaluation, binding: Binding & { kind: 'parameter' }): readonly Value[] {
  const { owner, name, scope } = binding;
  if (owner.kind !== 'FunctionDef') return [];
  return owner.decorators.flatMap(decorator => {
    if (decorator.kind !== 'Call' || !isOption(decorator.func) || destinationOf(decorator) !== name.name) return [];
    return defaultOf(context, decorator.args, scope.parent!);
  });
}

function isOption(node: Expression): boolean {
  const name = node.kind === 'Name' ? node.id : node.kind === 'Attribute' ? node.attr.name : '';
  return name === 'option' || name === 'argument';
}

function defaultOf(context: Evaluation, args: readonly Argument[], scope: Scope): readonly Value[] {
  const given = args.find(({ name }) => name?.name === 'default')?.value;
  return given ? context.evaluate(given, scope) : [];
}

/** The attribute or parameter that an option's value gets: its `dest`, a plain name, or the first long option. */
function destinationOf({ args }: Call): string | undefined {
  const stated = args.find(({ name }) => name?.name === 'dest')?.value;
  if (stated) return stated.kind === 'Str' ? stated.value : undefined;
  const names = args.flatMap(({ form, value }) => (form === 'positional' && value.kind === 'Str' ? [value.value] : []));
  const chosen = names.find(name => !name.startsWith('-')) ?? names.find(name => name.startsWith('--')) ?? names[0];
  return chosen?.replace(/^-+/, '').replace(/\/.*$/, '').replaceAll('-', '_');
}
