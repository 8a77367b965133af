import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

const largestFile = 65_536;

/** A file is damaged that says which workspace a folder belongs to. The text names it, and says what to do. */
export class FolderError extends Error {
  override readonly name = "FolderError";
}

/**
 * The folder of the main repository that is checked out in this one, where this is one of a linked git worktree, and any other
 * folder itself. That is read from git's files, because git need not be installed.
 */
export function mainFolder(folder: string): string {
  const top = worktree(folder);
  if (top === undefined) {
    return folder;
  }
  const gitFile = join(top, ".git");
  const value = /^gitdir: (.+)$/.exec((read(gitFile) ?? "").trim())?.[1];
  if (!value) {
    throw new FolderError(`${gitFile} does not say where the repository is; check out the worktree again`);
  }
  const gitDir = resolve(top, value);
  const repair = "run `git worktree repair` in the main repository, or remove this worktree";
  if (!isFolder(gitDir)) {
    throw new FolderError(`${gitFile} names ${gitDir}, which is not there; ${repair}`);
  }
  const common = read(join(gitDir, "commondir"))?.trim();
  if (common === undefined) {
    return folder; // a submodule, or a repository whose files are kept elsewhere: it is one by itself
  }
  const commonDir = resolve(gitDir, common);
  if (!common || !isFolder(commonDir)) {
    throw new FolderError(`${join(gitDir, "commondir")} names ${commonDir}, which is no repository; ${repair}`);
  }
  return basename(commonDir) === ".git" ? join(dirname(commonDir), relative(top, folder)) : commonDir;
}

/** The id of the workspace that `.projectmemory/identity.json` in a folder names; undefined where there is none. */
export function namedWorkspace(folder: string): string | undefined {
  const file = join(folder, ".projectmemory", "identity.json");
  const text = read(file);
  if (text === undefined || isShared(folder)) {
    return undefined;
  }
  let identity: unknown;
  try {
    identity = JSON.parse(text);
  } catch {
    identity = undefined;
  }
  if (typeof identity !== "object" || identity === null || !("workspace_id" in identity)) {
    throw new FolderError(`${file} names no workspace_id; mend it or remove it`);
  }
  if (typeof identity.workspace_id !== "string" || !identity.workspace_id) {
    throw new FolderError(`${file}: workspace_id must be a text; mend it or remove it`);
  }
  return identity.workspace_id;
}

/** The nearest folder, this one or above, that holds `.git`, where that is a file: a worktree or a submodule. */
function worktree(folder: string): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    const git = statSync(join(each, ".git"), { throwIfNoEntry: false });
    if (git && !isShared(each)) {
      return git.isFile() ? each : undefined;
    }
    if (each === dirname(each)) {
      return undefined;
    }
  }
}

/** Whether others may put files there, as in /tmp: what they say there counts for nobody but them. */
function isShared(folder: string): boolean {
  return (statSync(folder).mode & 0o1002) === 0o1002;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The text of a small file; undefined where there is none. */
function read(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, largestFile));
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
      return undefined;
    }
    throw new FolderError(`cannot read ${file}: ${error instanceof TypeError ? "it is not UTF-8" : String(error)}`);
  }
}
