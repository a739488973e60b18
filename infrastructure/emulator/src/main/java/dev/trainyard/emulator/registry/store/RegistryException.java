package dev.trainyard.emulator.registry.store;

/** A wish that the registry turns away, with the specification's own code. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Code code;

  /** The specification's error codes. */
  public enum Code {
    BLOB_UNKNOWN,
    BLOB_UPLOAD_INVALID,
    BLOB_UPLOAD_UNKNOWN,
    DIGEST_INVALID,
    MANIFEST_BLOB_UNKNOWN,
    MANIFEST_INVALID,
    MANIFEST_UNKNOWN,
    NAME_INVALID,
    NAME_UNKNOWN,
    SIZE_INVALID,
    UNSUPPORTED
  }

  private RegistryException(int status, Code code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The caller is wrong. */
  public static RegistryException invalid(Code code, String message) {
    return new RegistryException(400, code, message);
  }

  /** There is no such thing. */
  public static RegistryException unknown(Code code, String message) {
    return new RegistryException(404, code, message);
  }

  /** What comes is not what follows, or nothing is there that could be sent. */
  public static RegistryException outOfRange(String message) {
    return new RegistryException(416, Code.BLOB_UPLOAD_INVALID, message);
  }

  public static RegistryException tooLarge(String message) {
    return new RegistryException(413, Code.SIZE_INVALID, message);
  }

  public static RegistryException unserved(String message) {
    return new RegistryException(405, Code.UNSUPPORTED, message);
  }

  public int status() {
    return status;
  }

  public Code code() {
    return code;
  }
}
