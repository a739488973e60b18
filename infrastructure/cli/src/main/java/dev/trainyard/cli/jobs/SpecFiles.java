package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.trainyard.cli.api.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads jobs from files: each holds one JSON object or many, one after the other. */
final class SpecFiles {
  private static final ObjectReader READER =
      Json.mapper().readerFor(JsonNode.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private SpecFiles() {}

  static List<JsonNode> read(List<Path> files) {
    List<JsonNode> jobs = new ArrayList<>();
    files.forEach(file -> jobs.addAll(read(file)));
    return jobs;
  }

  private static List<JsonNode> read(Path file) {
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file);
        MappingIterator<JsonNode> values = READER.readValues(in)) {
      List<JsonNode> jobs = values.readAll();
      if (jobs.isEmpty()) {
        throw badInput(file + " holds no job.");
      }
      jobs.forEach(job -> refuseUnlessObject(file, job));
      return jobs;
    } catch (JsonProcessingException e) {
      throw badInput(
          "%s is not JSON, line %d, column %d: %s"
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw badInput("There is no file " + file + ".");
    } catch (IOException e) {
      throw badInput("Cannot read " + file + ": " + e.getMessage());
    }
  }

  private static void refuseUnlessObject(Path file, JsonNode job) {
    if (!job.isObject()) {
      throw badInput(file + " holds something that is no JSON object: a job is one CustomJob.");
    }
  }
}
