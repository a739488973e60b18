package dev.trainyard.cli.customjobs.create;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.customjobs.config.ConfigFile;
import dev.trainyard.cli.customjobs.flags.Labels;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.customjobs.flags.Texts;
import dev.trainyard.cli.customjobs.pool.Pools;
import dev.trainyard.cli.customjobs.pool.Task;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A job as flags and file say it; only what its pools run may still be missing.
 *
 * @param spec of the file, or empty
 * @param words what the pools' code is given
 * @param kmsKey may be {@code ""}
 */
record Draft(
    SpecOptions options,
    ObjectNode spec,
    Pools pools,
    Words words,
    Map<String, String> labels,
    String kmsKey) {
  private static final int LONGEST_NAME = 128;

  record Words(List<String> args, List<String> command, List<String> packageUris) {}

  /** What surrounds a reading: the folder that is {@code ~}, the input, the job's project. */
  record Setting(Path home, InputStream in, String project) {}

  /** Reads all of it; what is wrong is noted. */
  static Draft read(SpecOptions options, Setting setting, Mistakes mistakes) {
    checkName(options.displayName, mistakes);
    mistakes.noteIf(
        options.config.isEmpty() && options.workerPoolSpecs.isEmpty(),
        "--worker-pool-spec",
        "At least one of --worker-pool-spec and --config is required.");
    Pools pools = Pools.read(options.workerPoolSpecs, setting.home, mistakes);
    ObjectNode spec = spec(options, setting, mistakes);
    options.access.check(mistakes);
    Words words =
        new Words(
            new Texts("--args", mistakes).list(options.args),
            new Texts("--command", mistakes).list(options.command),
            new Texts("--python-package-uris", mistakes).list(options.pythonPackageUris));
    Map<String, String> labels = Labels.read(options.labels, mistakes);
    String kmsKey = options.kms.name(setting.project, mistakes);
    return new Draft(options, spec, pools, words, labels, kmsKey);
  }

  private static void checkName(String name, Mistakes mistakes) {
    mistakes.noteIf(name.isBlank(), "--display-name", "It is required.");
    mistakes.noteIf(
        name.codePointCount(0, name.length()) > LONGEST_NAME,
        "--display-name",
        "It may hold at most 128 characters.");
  }

  private static ObjectNode spec(SpecOptions options, Setting setting, Mistakes mistakes) {
    if (options.config.isEmpty()) {
      return Json.object();
    }
    int before = mistakes.all().size();
    ObjectNode spec = ConfigFile.read(options.config, setting.in, mistakes);
    if (options.workerPoolSpecs.isEmpty() && mistakes.all().size() == before) {
      ConfigRules.check(spec, mistakes);
    }
    return spec;
  }

  /** The job as Vertex wants it, if its pools run what they say. */
  ObjectNode job() {
    return job(new Task.AsSaid(words.packageUris));
  }

  /** The job as Vertex wants it: flags go before the file. */
  ObjectNode job(Task task) {
    ObjectNode whole = spec.deepCopy();
    options.access.putInto(whole);
    if (!pools.isEmpty()) {
      whole.set("workerPoolSpecs", pools.json(task));
    }
    Overrides.put(whole, words);
    ObjectNode job = Json.object().put("displayName", options.displayName);
    job.set("jobSpec", whole);
    if (!kmsKey.isEmpty()) {
      job.putObject("encryptionSpec").put("kmsKeyName", kmsKey);
    }
    if (!labels.isEmpty()) {
      labels.forEach(job.putObject("labels")::put);
    }
    return job;
  }
}
