package dev.trainyard.emulator.options;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.trainyard.emulator.Conduct;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.fate.FatesReader;
import dev.trainyard.emulator.quota.QuotasJson;
import dev.trainyard.emulator.quota.ResourcesJson;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of jobs. */
public final class LifeOptions {
  private static final String NOW = "now";

  @Option(
      names = "--virtual-time",
      arity = "0..1",
      fallbackValue = NOW,
      paramLabel = "START",
      description =
          "Time stands still until POST /emulator/v1/time:advance; it begins now, or at START.")
  private @Nullable String virtualTime;

  @Option(
      names = "--fates",
      paramLabel = "FILE",
      description = "JSON: what becomes of which jobs, as PUT /emulator/v1/fates takes it.")
  private @Nullable Path fates;

  @Option(
      names = "--quotas",
      paramLabel = "FILE",
      description = "JSON: what projects may use, as PUT /emulator/v1/quotas takes it.")
  private @Nullable Path quotas;

  @Option(
      names = "--persistent-resources",
      paramLabel = "FILE",
      description = "JSON: as PUT /emulator/v1/persistentResources takes it.")
  private @Nullable Path resources;

  /**
   * The same with what these options say.
   *
   * @throws IOException if a file cannot be read or is wrong
   */
  public Conduct on(Conduct conduct) throws IOException {
    Conduct changed = conduct;
    if (virtualTime != null) {
      changed = changed.withVirtualTime(start(virtualTime));
    }
    if (fates != null) {
      Fates read = read(fates, body -> FatesReader.read(body, conduct.usualFate()));
      changed = changed.withFates(_ -> read);
    }
    if (quotas != null) {
      changed = changed.withQuotas(read(quotas, QuotasJson::read));
    }
    return resources == null
        ? changed
        : changed.withResources(read(resources, ResourcesJson::read));
  }

  private static Instant start(String text) throws IOException {
    try {
      return text.equals(NOW) ? Instant.now() : Instant.parse(text);
    } catch (DateTimeException _) {
      throw new IOException("--virtual-time is not a time such as 2026-11-23T12:00:00Z: " + text);
    }
  }

  private static <T> T read(Path file, Function<JsonObject, T> reading) throws IOException {
    try {
      return reading.apply(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(file + " is not a JSON object: " + e.getMessage(), e);
    } catch (StatusRuntimeException e) {
      throw new IOException(file + ": " + e.getStatus().getDescription(), e);
    }
  }
}
