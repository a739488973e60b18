package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import com.google.protobuf.FieldMask;
import dev.trainyard.adapters.vertex.wire.ErrorKind;
import dev.trainyard.application.port.out.TrainingService.PageTokenRefusedException;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and cancels, each paid for from the API budget. */
final class Calls {
  private static final int MOST_PAGES = 10_000;
  private static final FieldMask SHOWN =
      FieldMask.newBuilder()
          .addPaths("name")
          .addPaths("state")
          .addPaths("labels")
          .addPaths("start_time")
          .addPaths("end_time")
          .addPaths("error")
          .build();

  private final Connections connections;
  private final Allowance allowance;
  private final int pageSize;

  Calls(Connections connections, Allowance allowance, int pageSize) {
    this.connections = connections;
    this.allowance = allowance;
    this.pageSize = pageSize;
  }

  /** One page. */
  ListCustomJobsResponse page(Place place, String filter, String token) {
    ListCustomJobsRequest request = request(place, filter, token);
    try {
      return ask(place, "list", client -> client.listCustomJobsCallable().call(request));
    } catch (TrainingServiceAwayException e) {
      Throwable cause = e.getCause();
      if (!token.isEmpty() && cause != null && ErrorKind.of(cause) == ErrorKind.REFUSED) {
        throw new PageTokenRefusedException(
            "Vertex does not go on with a list of " + place.parent() + ": " + Words.of(cause),
            cause);
      }
      throw e;
    }
  }

  /** All pages, which are few. */
  List<CustomJob> list(Place place, String filter) {
    try {
      return pages(place, filter);
    } catch (PageTokenRefusedException e) {
      throw new TrainingServiceAwayException(String.valueOf(e.getMessage()), e);
    }
  }

  private List<CustomJob> pages(Place place, String filter) {
    List<CustomJob> jobs = new ArrayList<>();
    String token = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      ListCustomJobsResponse answer = page(place, filter, token);
      jobs.addAll(answer.getCustomJobsList());
      token = answer.getNextPageToken();
      if (token.isEmpty()) {
        return jobs;
      }
    }
    throw new TrainingServiceAwayException(
        "the list of " + place.parent() + " does not end",
        new IllegalStateException(MOST_PAGES + " pages"));
  }

  Optional<CustomJob> get(Place place, String name) {
    return ask(
        place,
        "get",
        client -> {
          try {
            return Optional.of(client.getCustomJob(name));
          } catch (RuntimeException e) {
            if (ErrorKind.of(e) == ErrorKind.NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  void cancel(Place place, String name) {
    var _ =
        ask(
            place,
            "cancel",
            client -> {
              cancel(client, name);
              return name;
            });
  }

  private static void cancel(JobServiceClient client, String name) {
    try {
      client.cancelCustomJob(name);
    } catch (RuntimeException e) {
      ErrorKind kind = ErrorKind.of(e);
      if (kind != ErrorKind.NOT_FOUND && kind != ErrorKind.PRECONDITION) {
        throw e;
      }
    }
  }

  private ListCustomJobsRequest request(Place place, String filter, String token) {
    return ListCustomJobsRequest.newBuilder()
        .setParent(place.parent())
        .setFilter(filter)
        .setPageSize(pageSize)
        .setPageToken(token)
        .setReadMask(SHOWN)
        .build();
  }

  private <T> T ask(Place place, String what, Function<JobServiceClient, T> call) {
    allowance.awaitRead(place);
    try {
      return connections.to(place).call(call);
    } catch (RuntimeException e) {
      throw new TrainingServiceAwayException(
          "Vertex did not answer a " + what + " at " + place.parent() + ": " + Words.of(e), e);
    }
  }
}
