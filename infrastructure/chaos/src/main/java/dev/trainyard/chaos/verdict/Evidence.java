package dev.trainyard.chaos.verdict;

import dev.trainyard.chaos.customer.Ledger;
import dev.trainyard.chaos.customer.Ledger.Receipt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was found, side by side.
 *
 * @param rows of the database, by job
 * @param remotes of the emulator
 * @param stories as told by Kafka, by job
 * @param latest of the compacted topic, by job
 * @param receipts of the customers, by key
 * @param refusals of what customers had every right to
 * @param brokenHistories of jobs, by the look of their versions
 * @param books to read the history of a job again
 */
public record Evidence(
    Map<String, Row> rows,
    List<Remote> remotes,
    Map<String, Story> stories,
    Map<String, String> latest,
    Map<String, Receipt> receipts,
    List<String> refusals,
    List<Long> brokenHistories,
    Histories books) {

  /** Who can tell all that is written of a job. */
  interface Histories {
    List<String> history(long job) throws SQLException;
  }

  /**
   * Gathers it, when all is quiet.
   *
   * @param listener closed already
   */
  public static Evidence gather(
      Books books, Listener listener, Ledger ledger, String emulator, String kafka)
      throws SQLException {
    Map<String, Receipt> receipts = ledger.receipts();
    List<String> parents =
        receipts.values().stream().map(receipt -> receipt.wish().parent()).distinct().toList();
    return new Evidence(
        books.jobs().stream().collect(Collectors.toMap(Row::job, Function.identity())),
        RemoteJobs.read(emulator, parents),
        listener.stories(),
        LatestStates.read(kafka),
        receipts,
        ledger.refusals(),
        books.jobsWithBrokenHistory(),
        books::history);
  }

  /** How many remote jobs live. */
  public static long living(String emulator, List<String> parents) {
    return RemoteJobs.read(emulator, parents).stream().filter(Remote::lives).count();
  }

  Map<String, List<Remote>> remotesByJob() {
    return remotes.stream().collect(Collectors.groupingBy(Remote::job));
  }

  /** All that is known of a job, line by line. */
  public List<String> of(String job) {
    List<String> lines = new ArrayList<>();
    lines.add("  row: " + rows.get(job));
    try {
      books.history(Long.parseLong(job)).forEach(line -> lines.add("  history: " + line));
    } catch (SQLException | NumberFormatException e) {
      lines.add("  no history: " + e.getMessage());
    }
    remotesByJob().getOrDefault(job, List.of()).forEach(remote -> lines.add("  remote: " + remote));
    lines.add("  " + stories.get(job));
    lines.add("  latest state on Kafka: " + latest.get(job));
    return lines;
  }
}
