package dev.planwire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Which workspace a folder of this machine belongs to, as git's files and Planwire's say. All throw FolderException. */
final class Folders {
  private static final int LARGEST_FILE = 65_536;
  private static final String GIT_DIR = "gitdir: ";
  private static final String REPAIR = "; run `git worktree repair` in the main repository, or remove this worktree";
  // What the modes of folders say: anybody may write there, and only owners may delete.
  private static final int SHARED = 01002;

  private Folders() {}

  /**
   * The folder of the main repository that is checked out in this one, where this is one of a linked git worktree, and any
   * other folder itself. That is read from git's files, because git need not be installed.
   */
  static Path mainFolder(Path folder) {
    Path top = worktree(folder);
    if (top == null) {
      return folder;
    }
    Path gitFile = top.resolve(".git");
    String value = read(gitFile).orElse("").strip();
    if (!value.startsWith(GIT_DIR)) {
      throw new FolderException(gitFile + " does not say where the repository is; check out the worktree again");
    }
    Path gitDir = top.resolve(value.substring(GIT_DIR.length())).normalize();
    if (!Files.isDirectory(gitDir)) {
      throw new FolderException(gitFile + " names " + gitDir + ", which is not there" + REPAIR);
    }
    Path commonFile = gitDir.resolve("commondir");
    Optional<String> common = read(commonFile).map(String::strip);
    if (common.isEmpty()) {
      return folder; // a submodule, or a repository whose files are kept elsewhere: it is one by itself
    }
    Path commonDir = gitDir.resolve(common.get()).normalize();
    if (common.get().isEmpty() || !Files.isDirectory(commonDir)) {
      throw new FolderException(commonFile + " names " + commonDir + ", which is no repository" + REPAIR);
    }
    boolean isBare = !commonDir.endsWith(".git");
    return isBare ? commonDir : commonDir.resolveSibling(top.relativize(folder)).normalize();
  }

  /** The id of the workspace that {@code .projectmemory/identity.json} in a folder names; empty where there is none. */
  static Optional<String> namedWorkspace(Path folder) {
    Path file = folder.resolve(".projectmemory").resolve("identity.json");
    Optional<String> text = read(file);
    if (text.isEmpty() || isShared(folder)) {
      return Optional.empty();
    }
    JsonElement id = identity(text.get(), file).get("workspace_id");
    if (id == null) {
      throw namesNone(file);
    }
    if (!id.isJsonPrimitive() || !id.getAsJsonPrimitive().isString() || id.getAsString().isEmpty()) {
      throw new FolderException(file + ": workspace_id must be a text; mend it or remove it");
    }
    return Optional.of(id.getAsString());
  }

  private static JsonObject identity(String text, Path file) {
    TypeAdapter<JsonElement> json = new Gson().getAdapter(JsonElement.class);
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement identity = json.read(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT && identity.isJsonObject()) {
        return identity.getAsJsonObject();
      }
    } catch (IOException | JsonParseException malformed) {
      throw namesNone(file);
    }
    throw namesNone(file);
  }

  private static FolderException namesNone(Path file) {
    return new FolderException(file + " names no workspace_id; mend it or remove it");
  }

  /** The nearest folder, this one or above, that holds .git, where that is a file: a worktree or a submodule. */
  private static Path worktree(Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      Path git = each.resolve(".git");
      if (Files.exists(git) && !isShared(each)) {
        return Files.isRegularFile(git) ? each : null;
      }
    }
    return null;
  }

  /** Whether others may put files there, as in /tmp: what they say there counts for nobody but them. */
  private static boolean isShared(Path folder) {
    try {
      return ((int) Files.getAttribute(folder, "unix:mode") & SHARED) == SHARED;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return false;
    }
  }

  /** The text of a small file; empty where there is none. */
  private static Optional<String> read(Path file) {
    if (!Files.isDirectory(file.getParent())) {
      return Optional.empty();
    }
    try (InputStream opened = Files.newInputStream(file)) {
      byte[] bytes = opened.readNBytes(LARGEST_FILE);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (CharacterCodingException malformed) {
      throw new FolderException("cannot read " + file + ": it is not UTF-8");
    } catch (IOException error) {
      throw new FolderException("cannot read " + file + ": " + error);
    }
  }
}
