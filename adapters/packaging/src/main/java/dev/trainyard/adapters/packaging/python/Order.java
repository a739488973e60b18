package dev.trainyard.adapters.packaging.python;

import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.domain.packaging.Install;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What pip is to install.
 *
 * @param projects the one in the code's folder, if it is one
 * @param lists files with requirements
 * @param locals packages in the code's folder
 */
record Order(
    List<ProjectMetadata> projects, List<String> lists, List<String> locals, List<String> newest) {

  static Order of(List<Install> installs, Pip pip, SourceFolder code, Path scratch) {
    Order order =
        new Order(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Install install : installs) {
      switch (install) {
        case Install.Project _ -> order.projects.add(ProjectMetadata.of(pip, code, scratch));
        case Install.Listed(String file) -> order.lists.add(file);
        case Install.Local(String path) -> order.locals.add(path);
        case Install.Newest(String requirement) -> order.newest.add(requirement);
      }
    }
    return order;
  }

  boolean isEmpty() {
    return required().isEmpty() && lists.isEmpty() && locals.isEmpty() && newest.isEmpty();
  }

  Optional<ProjectMetadata> project() {
    return projects.stream().findFirst();
  }

  /** All of it at once, so that it suits together. */
  List<String> arguments(List<Path> wheels) {
    List<String> arguments = new ArrayList<>(required());
    lists.forEach(file -> arguments.addAll(List.of("-r", file)));
    wheels.forEach(wheel -> arguments.add(wheel.toString()));
    arguments.addAll(newest);
    return arguments;
  }

  /** One after the other, as gcloud's Dockerfile has it. */
  Prepared.AtStart atStart(String why) {
    List<List<String>> commands = new ArrayList<>();
    if (!required().isEmpty()) {
      commands.add(required());
    }
    lists.forEach(file -> commands.add(List.of("-r", "./" + file)));
    locals.forEach(path -> commands.add(List.of("./" + path.substring(path.lastIndexOf('/') + 1))));
    newest.forEach(requirement -> commands.add(List.of("--upgrade", requirement)));
    return new Prepared.AtStart(why, commands);
  }

  private List<String> required() {
    return projects.stream().flatMap(project -> project.requires().stream()).toList();
  }
}
