package dev.trainyard.cli.customjobs.job;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.context.Aim;

/** Where jobs are: {@code projects/P/locations/L}. */
public final class Parent {
  private Parent() {}

  public static String of(Aim aim) {
    String project = aim.project();
    if (!project.matches("[a-z0-9][a-z0-9.:-]{0,127}")) {
      throw badInput(
          "--project: '%s' is no project's id: lowercase letters, digits and '-'."
              .formatted(project));
    }
    return "projects/" + project + "/locations/" + Regions.checked(aim.location());
  }
}
