import type { Call, Expression } from '../../syntax/python/ast.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { patternUse } from './pattern-use.ts';

/**
 * A hash over a secret joined to a message, standing in for a MAC: `sha256(secret + message)`.
 * Only names that plainly say "authentication secret" count; a bare `key`, `salt` or `password` has other, common meanings
 * (cache keys, salted identifiers, password storage).
 */
export function secretPrefixMac(call: Call, hash: CryptoUse | undefined): readonly CryptoUse[] {
  const message = call.args.find(argument => argument.form === 'positional' && joins(argument.value));
  if (!hash || !message) return [];
  const parts = joined(message.value);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (parts.length < 2 || parts.every(isSecret) || !(isSecret(first) || isSecret(last))) return [];
  return [patternUse('mac', 'secret-prefix-mac', call, hash.facets.digest ? { digest: hash.facets.digest } : {})];
}

const SECRET =
  /(^|_)(secret|secret_?key|signing_?key|shared_?key|shared_?secret|api_?secret|mac_?key|hmac_?key|auth_?key|webhook_?secret|client_?secret|app_?secret)$/i;

function isSecret(node: Expression): boolean {
  switch (node.kind) {
    case 'Name':
      return SECRET.test(node.id);
    case 'Attribute':
      return SECRET.test(node.attr.name);
    case 'Call':
      // `secret.encode()`, `bytes(secret, "utf-8")`, `to_bytes(secret)`.
      if (node.func.kind === 'Attribute' && node.func.attr.name === 'encode') return isSecret(node.func.value);
      return node.args.length > 0 && node.func.kind === 'Name' && isSecret(node.args[0]!.value);
    case 'Subscript':
      return node.indices[0]?.kind === 'Str' && SECRET.test(node.indices[0].value);
    default:
      return false;
  }
}

function joins(node: Expression): boolean {
  return joined(node).length > 1;
}

/** The operands of a concatenation, left to right, through `.encode()`. */
function joined(node: Expression): readonly Expression[] {
  if (node.kind === 'BinOp' && node.op === '+') return [...joined(node.left), ...joined(node.right)];
  if (node.kind === 'JoinedStr') return node.parts.filter(part => typeof part !== 'string');
  if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr.name === 'encode') {
    const inner = joined(node.func.value);
    return inner.length > 1 ? inner : [node];
  }
  return [node];
}
