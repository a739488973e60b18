package dev.trainyard.adapters.vertex.front.method;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import java.util.List;

/** {@code JobService}, as far as custom jobs go. */
public final class JobMethods {
  private JobMethods() {}

  public static List<Served<?, ?>> of(Resources<CustomJob> jobs) {
    Counter<CustomJob> counter = new Counter<>(Kind.JOB, jobs);
    return List.of(
        new Served<>(JobServiceGrpc.getCreateCustomJobMethod(), asked -> jobs.create(draft(asked))),
        Served.sound(
            JobServiceGrpc.getGetCustomJobMethod(),
            asked -> counter.get(asked.request().getName())),
        Served.sound(
            JobServiceGrpc.getListCustomJobsMethod(), asked -> list(jobs, asked.request())),
        Served.sound(
            JobServiceGrpc.getCancelCustomJobMethod(),
            asked -> counter.cancel(asked.request().getName(), asked.caller())),
        Served.sound(
            JobServiceGrpc.getDeleteCustomJobMethod(),
            asked -> counter.delete(asked.request().getName(), asked.caller())));
  }

  private static Draft<CustomJob> draft(Asked<CreateCustomJobRequest> asked) {
    CreateCustomJobRequest request = asked.request();
    Place place = Place.parse(request.getParent());
    return new Draft<>(place, request.getCustomJob(), asked.faults(), asked.caller());
  }

  /** {@code ListCustomJobs} alone. */
  public static ListCustomJobsResponse list(Lists<CustomJob> jobs, ListCustomJobsRequest request) {
    ListWish wish =
        new ListWish(
            Kind.JOB,
            request.getParent(),
            request.getFilter(),
            request.getPageSize(),
            request.getPageToken());
    ListCustomJobsResponse.Builder page = ListCustomJobsResponse.newBuilder();
    CustomJob type = CustomJob.getDefaultInstance();
    String next = Counter.list(jobs, wish, request.getReadMask(), type, page::addCustomJobs);
    return page.setNextPageToken(next).build();
  }
}
