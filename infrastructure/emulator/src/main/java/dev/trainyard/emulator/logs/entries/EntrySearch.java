package dev.trainyard.emulator.logs.entries;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.emulator.logs.JobLog;
import dev.trainyard.emulator.logs.LogShelf;
import dev.trainyard.emulator.logs.read.LogFile;
import java.util.List;
import java.util.Optional;

/** Finds the log that a filter means. */
record EntrySearch(LogShelf shelf, EntryFilter filter) {

  /**
   * None, if there is no such job; else one.
   *
   * @param projects {@code projects/PROJECT}
   * @throws IllegalArgumentException if the filter names no job
   */
  List<EntryPage.Source> sources(List<String> projects) {
    String job =
        filter
            .only("resource.labels.job_id")
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The filter must say which job's logs: resource.labels.job_id=\"ID\"."));
    // why: a filter does not say in which region the job is
    return projects.stream()
        .flatMap(project ->
            Catalog.vertex().regions().stream().map(region -> project + "/locations/" + region))
        .flatMap(place -> shelf.find(place, job).stream())
        .map(this::source)
        .toList();
  }

  private EntryPage.Source source(JobLog log) {
    Optional<String> replica = filter.only("resource.labels.task_name");
    List<LogFile> files =
        log.files().stream()
            .filter(file -> replica.isEmpty() || file.replica().equals(replica.get()))
            .toList();
    return new EntryPage.Source(log.name(), files, filter);
  }
}
