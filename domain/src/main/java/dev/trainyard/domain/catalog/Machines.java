package dev.trainyard.domain.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The machine types of a catalog, listed ones and their families. */
record Machines(Map<String, Machine> listed, Map<String, Family> families, Set<String> refused) {
  Machines {
    listed = Map.copyOf(listed);
    families = Map.copyOf(families);
    refused = Set.copyOf(refused);
  }

  Optional<Machine> find(String type) {
    Machine machine = listed.get(type);
    if (machine != null) {
      return Optional.of(machine);
    }
    int hyphen = type.lastIndexOf('-');
    if (hyphen < 0 || refused.contains(type)) {
      return Optional.empty();
    }
    return Optional.ofNullable(families.get(type.substring(0, hyphen)))
        .filter(family -> family.couldHave(type.substring(hyphen + 1)))
        .map(family -> family.unlisted(type));
  }
}
