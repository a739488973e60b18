package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.EnvVar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Environment variables. */
final class EnvRules {
  private static final int MOST = 100;
  private static final Shape NAME =
      Shape.of("[A-Za-z_][A-Za-z0-9_]*+", "a C identifier such as BATCH_SIZE");
  private static final Pattern OF_THE_SERVICE =
      Pattern.compile("AIP_.*|CLOUD_ML_.*|CLUSTER_SPEC|TF_CONFIG|TPU_CONFIG");

  private EnvRules() {}

  static void check(List<EnvVar> env, Scope task) {
    if (env.size() > MOST) {
      task.at("env").refuse("env has at most 100 variables, not " + env.size() + ".");
    }
    Set<String> names = HashSet.newHashSet(env.size());
    for (int i = 0; i < env.size(); i++) {
      Scope at = task.at("env", i);
      String name = env.get(i).name();
      if (NAME.require(name, at.at("name"))) {
        if (!names.add(name)) {
          at.at("name").refuse("EnvVar names must be unique; " + name + " was given before.");
        }
        if (OF_THE_SERVICE.matcher(name).matches()) {
          at.at("name").warn("Vertex sets " + name + " itself; its value wins.");
        }
      }
      if (env.get(i).value().isEmpty()) {
        at.at("value").warn("value is empty; Vertex calls it required and may refuse it.");
      }
    }
  }
}
