package dev.trainyard.server;

/** A setting that is wrong or missing; the message is a sentence that begins with its name. */
public final class BadSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadSettingException(Setting setting, String sentence) {
    super(setting.name() + " " + sentence);
  }

  BadSettingException(String sentence) {
    super(sentence);
  }
}
