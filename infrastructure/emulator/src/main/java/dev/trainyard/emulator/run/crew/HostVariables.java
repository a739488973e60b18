package dev.trainyard.emulator.run.crew;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The part of this machine's environment that a replica needs to run at all. Everything else, above
 * all credentials, stays out, as in a container.
 */
final class HostVariables {
  private static final Pattern NEEDED =
      Pattern.compile(
          "PATH|HOME|USER|LOGNAME|SHELL|TZ|TMPDIR|LANG|LANGUAGE|LC_.*|LD_LIBRARY_PATH"
              + "|PIP_.*|SSL_CERT_.*|REQUESTS_CA_BUNDLE|CUDA_.*|NVIDIA_.*"
              + "|(?i:https?_proxy|no_proxy|all_proxy)");

  private HostVariables() {}

  static Map<String, String> of(Map<String, String> environment) {
    Map<String, String> kept = new TreeMap<>(environment);
    kept.keySet().removeIf(name -> !NEEDED.matcher(name).matches());
    // why: a pipe makes Python hold lines back, and a stopped replica would lose them
    kept.put("PYTHONUNBUFFERED", "1");
    return kept;
  }
}
