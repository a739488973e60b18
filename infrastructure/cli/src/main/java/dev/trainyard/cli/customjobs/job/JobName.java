package dev.trainyard.cli.customjobs.job;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.context.Aim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A job as a user names it: by its id, its full name, or its address. */
public final class JobName {
  private static final Pattern FULL =
      Pattern.compile(
          "(?:https?://[^/]+/v1(?:beta1)?/)?(projects/[a-z0-9][a-z0-9.:-]{0,127}/locations/([^/]+)/customJobs/[A-Za-z0-9_-]{1,128})");
  private static final String ID = "[A-Za-z0-9_-]{1,128}";

  private JobName() {}

  /** The full name; project and region of an id are those that the command means. */
  public static String of(String given, Aim aim) {
    Matcher full = FULL.matcher(given);
    if (full.matches()) {
      Regions.checked(full.group(2));
      return full.group(1);
    }
    if (!given.matches(ID)) {
      throw badInput(
          "'%s' is neither a job's id nor projects/P/locations/L/customJobs/ID.".formatted(given));
    }
    return Parent.of(aim) + "/customJobs/" + given;
  }
}
