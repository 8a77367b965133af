package dev.planwire;

/** A file is damaged that says which workspace a folder belongs to. The message names it, and says what to do. */
public final class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FolderException(String message) {
    super(message);
  }
}
