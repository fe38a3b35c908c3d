import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type RenameRefusal, renameEdits, renameRefusal } from '../../core/semantic/openssl/editing/rename.ts';
import { occurrenceAt } from '../../core/semantic/openssl/editing/symbols.ts';
import { toWorkspaceEdit } from '../code-actions/workspace-edit.ts';
import { toRange } from '../positions.ts';
import { type FeatureParts, forOpenssl } from './feature.ts';

/** Answers `textDocument/prepareRename` and `textDocument/rename` for sections and variables, in all files of the configuration. */
export function registerRename(parts: FeatureParts): void {
  parts.connection.onPrepareRename(
    forOpenssl('Preparing to rename', parts, ({ configuration, document }, { position }) => {
      const here = occurrenceAt(configuration, document.path, document.lines.offsetAt(position));
      if (!here) return null;
      refuse(renameRefusal(configuration, here.symbol));
      return { range: toRange(document.lines, here.range), placeholder: here.symbol.name };
    }),
  );
  parts.connection.onRenameRequest(
    forOpenssl('Renaming', parts, ({ configuration, document }, { position, newName }): WorkspaceEdit | null => {
      const here = occurrenceAt(configuration, document.path, document.lines.offsetAt(position));
      if (!here) return null;
      const edits = renameEdits(configuration, here.symbol, newName);
      if ('refused' in edits) return refuse(edits) ?? null;
      return toWorkspaceEdit(edits.byPath, parts) ?? null;
    }),
  );
}

/** @throws ResponseError with the reason, which editors show to the person. */
function refuse(refusal: RenameRefusal | undefined): undefined {
  if (refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, refusal.refused);
}
