package dev.trainyard.cli.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.api.EmulatorApi;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.api.LogLines;
import java.util.Set;

/**
 * The emulator's log of a job, in the form in which a server shows one.
 *
 * @param name the job's full name
 * @param replica only this one's lines; {@code ""} for all
 */
public record EmulatorPages(EmulatorApi emulator, CustomJobsApi jobs, String name, String replica)
    implements LogStream.Pages {
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

  @Override
  public LogLines behind(String position) {
    // why: the state first, so that no line can come after what was read of an ended job
    String state = jobs.get(name).path("state").asText().replaceFirst("^JOB_STATE_", "");
    JsonNode page = emulator.logs(name, replica, position);
    ObjectNode shown = Json.object();
    ArrayNode lines = shown.putArray("lines");
    page.path("lines").forEach(line -> lines.add(shown(line)));
    shown.put("next", page.path("next").asText(position));
    shown.put("ended", ENDED.contains(state) && lines.isEmpty());
    shown.put("state", state);
    shown.put("pause", "0.1s");
    return new LogLines(shown);
  }

  private static ObjectNode shown(JsonNode line) {
    boolean isTrouble = line.path("stream").asText().equals("stderr");
    ObjectNode shown = Json.object();
    shown.put("time", line.path("time").asText());
    shown.put("severity", isTrouble ? "ERROR" : "INFO");
    shown.put("replica", line.path("replica").asText());
    shown.put("text", line.path("text").asText());
    return shown;
  }
}
