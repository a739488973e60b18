package dev.trainyard.emulator.registry;

import dev.trainyard.emulator.front.visit.Visit;
import dev.trainyard.emulator.registry.store.Digest;
import dev.trainyard.emulator.registry.store.RegistryException;
import dev.trainyard.emulator.registry.store.RegistryException.Code;
import dev.trainyard.emulator.registry.store.RepositoryName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of the registry.
 *
 * @param kind {@code blobs}, {@code manifests}, {@code tags}, {@code referrers}; {@code _catalog}
 *     or {@code ""} of the registry itself
 * @param repository as it stands in the path
 * @param rest what follows the kind
 * @param query of each name the last
 */
record Call(Visit visit, String kind, String repository, String rest, Map<String, String> query) {
  // why: a repository may be called blobs, too; the last such step is the kind
  private static final Pattern PATH =
      Pattern.compile("/v2/(.+)/(blobs/uploads|blobs|manifests|tags|referrers)/(.*)");

  static Call of(Visit visit) {
    String[] target = visit.target().split("\\?", 2);
    Map<String, String> query = parameters(target.length == 1 ? "" : target[1]);
    Matcher matcher = PATH.matcher(decoded(target[0].replace("+", "%2B")));
    return matcher.matches()
        ? new Call(visit, matcher.group(2), matcher.group(1), matcher.group(3), query)
        : new Call(visit, target[0].replaceFirst("^/v2/?", ""), "", "", query);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RegistryException.invalid(
          Code.NAME_INVALID, "The address cannot be decoded: " + e.getMessage());
    }
  }

  String method() {
    return visit.method();
  }

  String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /**
   * @throws RegistryException NAME_INVALID
   */
  RepositoryName name() {
    return new RepositoryName(repository);
  }

  /**
   * @throws RegistryException DIGEST_INVALID if the caller says none
   */
  Digest digest() {
    return Digest.parse(parameter("digest"));
  }

  /** The path of something in the same repository. */
  String path(String kind, String rest) {
    return "/v2/" + repository + "/" + kind + "/" + rest;
  }
}
