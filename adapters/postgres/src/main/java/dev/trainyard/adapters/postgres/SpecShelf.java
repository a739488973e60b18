package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.vertex.wire.SpecJson;
import dev.trainyard.domain.spec.CustomJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Specs by their hash; the last few stay at hand, as the jobs of a sweep share one. */
@ApplicationScoped
class SpecShelf {
  private static final int KEPT = 256;
  private static final String FIND =
      "select hash, spec, unknown_fields from job_spec where hash = any (?)";

  private final Map<ByteBuffer, CustomJob> kept = Collections.synchronizedMap(new LastUsed<>(KEPT));

  /** The requests whose columns these are, in their order. */
  List<CustomJob> requests(Connection connection, List<RequestColumns> columns)
      throws SQLException {
    Map<ByteBuffer, CustomJob> specs = new HashMap<>();
    Set<ByteBuffer> missing = new HashSet<>();
    for (RequestColumns request : columns) {
      CustomJob spec = kept.get(request.specHash());
      if (spec == null) {
        missing.add(request.specHash());
      } else {
        specs.put(request.specHash(), spec);
      }
    }
    specs.putAll(missing.isEmpty() ? Map.of() : read(connection, missing));
    return columns.stream().map(request -> request.toRequest(specOf(request, specs))).toList();
  }

  private static CustomJob specOf(RequestColumns request, Map<ByteBuffer, CustomJob> specs) {
    return Objects.requireNonNull(specs.get(request.specHash()), "a spec is missing");
  }

  private Map<ByteBuffer, CustomJob> read(Connection connection, Set<ByteBuffer> hashes)
      throws SQLException {
    Map<ByteBuffer, CustomJob> found = new HashMap<>();
    try (Parameters find = Parameters.of(connection, FIND)) {
      find.each("bytea", hashes, ByteBuffer::array)
          .rows(row ->
              found.put(
                  ByteBuffer.wrap(row.getBytes("hash")),
                  SpecJson.restore(
                      "", Map.of(), row.getString("spec"), row.getString("unknown_fields"))));
    }
    kept.putAll(found);
    return found;
  }

  private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    LastUsed(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
