package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.CancelCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.DeleteCustomJobRequest;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import com.google.longrunning.Operation;
import com.google.protobuf.Empty;
import com.google.protobuf.util.FieldMaskUtil;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.testkit.JobStory;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A JobService on a port of this machine that answers as it is told. */
final class ScriptedVertex extends JobServiceGrpc.JobServiceImplBase implements AutoCloseable {
  /** How a call goes wrong. */
  record Mishap(Optional<RuntimeException> answer, boolean hasEffect, boolean isAnswered) {
    Mishap(Optional<RuntimeException> answer, boolean hasEffect) {
      this(answer, hasEffect, false);
    }

    /** It does not, this time. */
    static Mishap none() {
      return new Mishap(Optional.empty(), true, true);
    }

    static Mishap error(RuntimeException answer) {
      return new Mishap(Optional.of(answer), false);
    }

    static Mishap errorAfterAll(RuntimeException answer) {
      return new Mishap(Optional.of(answer), true);
    }

    static Mishap silence() {
      return new Mishap(Optional.empty(), false);
    }
  }

  private final Map<String, CustomJob> jobs = new LinkedHashMap<>();
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private final List<Object> requests = new ArrayList<>();
  private final ScriptedOperations operations = new ScriptedOperations();
  private final Server server;
  private long created;

  ScriptedVertex() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        NettyServerBuilder.forAddress(anyPort)
            .addService(this)
            .addService(operations)
            .build()
            .start();
  }

  String address() {
    return "localhost:" + server.getPort();
  }

  synchronized void next(Mishap mishap) {
    mishaps.add(mishap);
  }

  synchronized void change(String name, UnaryOperator<CustomJob.Builder> change) {
    jobs.computeIfPresent(name, (_, job) -> change.apply(job.toBuilder()).build());
  }

  synchronized void add(CustomJob job) {
    jobs.put(job.getName(), job);
  }

  synchronized void delete(String name) {
    jobs.remove(name);
  }

  synchronized <T> List<T> requests(Class<T> type) {
    return requests.stream().filter(type::isInstance).map(type::cast).toList();
  }

  ScriptedOperations operations() {
    return operations;
  }

  synchronized int calls() {
    return requests.size();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  @Override
  public synchronized void createCustomJob(
      CreateCustomJobRequest request, StreamObserver<CustomJob> caller) {
    answer(request, caller, () -> create(request));
  }

  private CustomJob create(CreateCustomJobRequest request) {
    CustomJob job =
        request.getCustomJob().toBuilder()
            .setName(request.getParent() + "/customJobs/" + ++created)
            .setState(JobState.JOB_STATE_PENDING)
            .setCreateTime(Timestamps.fromMillis(JobStory.NOON.toEpochMilli()))
            .build();
    jobs.put(job.getName(), job);
    return job;
  }

  @Override
  public synchronized void getCustomJob(
      GetCustomJobRequest request, StreamObserver<CustomJob> caller) {
    answer(request, caller, () -> existing(request.getName()));
  }

  @Override
  public synchronized void cancelCustomJob(
      CancelCustomJobRequest request, StreamObserver<Empty> caller) {
    answer(request, caller, () -> cancel(existing(request.getName())));
  }

  private Empty cancel(CustomJob job) {
    if (job.hasEndTime()) {
      throw Statuses.of(com.google.rpc.Code.FAILED_PRECONDITION, "It has ended.");
    }
    change(job.getName(), it -> it.setState(JobState.JOB_STATE_CANCELLING));
    return Empty.getDefaultInstance();
  }

  @Override
  public synchronized void deleteCustomJob(
      DeleteCustomJobRequest request, StreamObserver<Operation> caller) {
    answer(request, caller, () -> delete(existing(request.getName())));
  }

  private Operation delete(CustomJob job) {
    if (!job.hasEndTime()) {
      throw Statuses.of(com.google.rpc.Code.FAILED_PRECONDITION, "It has not ended.");
    }
    jobs.remove(job.getName());
    return operations.begin(job.getName());
  }

  @Override
  public synchronized void listCustomJobs(
      ListCustomJobsRequest request, StreamObserver<ListCustomJobsResponse> caller) {
    answer(request, caller, () -> list(request));
  }

  private ListCustomJobsResponse list(ListCustomJobsRequest request) {
    ListFilter filter = ListFilter.parse(request.getFilter());
    long before = cursor(request);
    List<CustomJob> matching =
        jobs.values().stream()
            .filter(job -> job.getName().startsWith(request.getParent() + "/"))
            .filter(filter::matches)
            .filter(job -> numberOf(job) < before)
            .toList()
            .reversed();
    List<CustomJob> shown = matching.subList(0, Math.min(matching.size(), request.getPageSize()));
    ListCustomJobsResponse.Builder page = ListCustomJobsResponse.newBuilder();
    shown.forEach(job -> page.addCustomJobs(masked(job, request)));
    if (shown.size() < matching.size()) {
      String last = Long.toString(numberOf(shown.getLast()));
      page.setNextPageToken(PageToken.seal(request.getParent(), request.getFilter(), last));
    }
    return page.build();
  }

  private static long cursor(ListCustomJobsRequest request) {
    try {
      String cursor =
          PageToken.open(request.getPageToken(), request.getParent(), request.getFilter());
      return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (IllegalArgumentException e) {
      throw Statuses.invalidArgument(String.valueOf(e.getMessage()));
    }
  }

  private static long numberOf(CustomJob job) {
    return Long.parseLong(job.getName().substring(job.getName().lastIndexOf('/') + 1));
  }

  private static CustomJob masked(CustomJob job, ListCustomJobsRequest request) {
    CustomJob.Builder masked = CustomJob.newBuilder();
    FieldMaskUtil.merge(request.getReadMask(), job, masked);
    return masked.build();
  }

  private CustomJob existing(String name) {
    CustomJob job = jobs.get(name);
    if (job == null) {
      throw Statuses.of(Code.NOT_FOUND, name + " does not exist.");
    }
    return job;
  }

  private <T> void answer(
      Object request, StreamObserver<T> caller, java.util.function.Supplier<T> deed) {
    requests.add(request);
    Mishap mishap = mishaps.poll();
    if (mishap == null || mishap.hasEffect()) {
      try {
        T result = deed.get();
        if (mishap == null || mishap.isAnswered()) {
          caller.onNext(result);
          caller.onCompleted();
        }
      } catch (RuntimeException e) {
        caller.onError(e);
        return;
      }
    }
    if (mishap != null) {
      mishap.answer().ifPresent(caller::onError);
    }
  }
}
