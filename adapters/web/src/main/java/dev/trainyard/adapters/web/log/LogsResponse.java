package dev.trainyard.adapters.web.log;

import dev.trainyard.application.port.in.ReadLogsUseCase.Answer;
import dev.trainyard.domain.log.LogLine;
import dev.trainyard.domain.log.Severity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some lines, oldest first. */
record LogsResponse(
    List<Line> lines,
    @Schema(description = "To be sent as after, for what comes behind these lines.") String next,
    @Schema(description = "The job has ended, and no further line will come.") boolean ended,
    @Schema(description = "The job's state.", example = "RUNNING") String state,
    @Schema(description = "Who asks again waits so long.", example = "0.5s") String pause) {

  record Line(
      Instant time,
      Severity severity,
      @Schema(example = "workerpool0-0") String replica,
      String text) {
    static Line of(LogLine line) {
      return new Line(line.time(), line.severity(), line.replica(), line.text());
    }
  }

  static LogsResponse of(Answer answer) {
    return new LogsResponse(
        answer.page().lines().stream().map(Line::of).toList(),
        answer.page().next(),
        answer.isEnd(),
        answer.phase().name(),
        answer.page().pause().toMillis() / 1000.0 + "s");
  }
}
