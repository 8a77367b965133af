package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients/conformance cannot see; there, all languages are asked for the same folders. */
class FoldersTest {
  @TempDir Path folder;

  @Test
  void aFileIsNoFolderThatNamesAWorkspace() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(Optional.empty(), Folders.namedWorkspace(file));
    assertEquals(Optional.empty(), Folders.namedWorkspace(folder.resolve("missing")));
    assertEquals(file, Folders.mainFolder(file));
  }

  @Test
  void aFolderInPlaceOfTheFileIsDamaged() throws IOException {
    Path identity = Files.createDirectories(folder.resolve(".projectmemory/identity.json"));
    var damaged = assertThrows(FolderException.class, () -> Folders.namedWorkspace(folder));
    assertTrue(damaged.getMessage().startsWith("cannot read " + identity), damaged.getMessage());
  }

  @Test
  void whatOthersMayPutThereCountsForNothing() throws IOException {
    Files.createDirectory(folder.resolve(".projectmemory"));
    Files.writeString(folder.resolve(".projectmemory/identity.json"), "{\"workspace_id\": \"theirs\"}");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertEquals(Optional.of("theirs"), Folders.namedWorkspace(folder));
    Files.setAttribute(folder, "unix:mode", 01777);
    assertEquals(Optional.empty(), Folders.namedWorkspace(folder));
  }
}
