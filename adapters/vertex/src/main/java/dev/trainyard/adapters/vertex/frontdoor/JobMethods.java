package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code JobService}, as far as custom jobs go. */
record JobMethods(Jobs jobs) {

  List<Served<?, ?>> served() {
    return List.of(
        new Served<>(JobServiceGrpc.getCreateCustomJobMethod(), this::create),
        Served.sound(
            JobServiceGrpc.getGetCustomJobMethod(),
            asked -> JobMessages.of(jobs.describe(Kind.JOB, asked.request().getName()))),
        Served.sound(JobServiceGrpc.getListCustomJobsMethod(), asked -> list(asked.request())),
        Served.sound(
            JobServiceGrpc.getCancelCustomJobMethod(),
            asked -> jobs.cancel(Kind.JOB, asked.request().getName(), asked.caller())),
        Served.sound(
            JobServiceGrpc.getDeleteCustomJobMethod(),
            asked -> jobs.delete(Kind.JOB, asked.request().getName(), asked.caller())));
  }

  private CustomJob create(Asked<CreateCustomJobRequest> asked) {
    CustomJob job = asked.request().getCustomJob();
    Place place = Place.parse(asked.request().getParent());
    Reading reading = CustomJobMapper.read(job);
    List<Violation> found = new ArrayList<>(asked.faults());
    found.addAll(reading.violations());
    Terms terms = Terms.read(asked.caller(), job.getLabelsMap(), found);
    Submission submission =
        new Submission(
            terms.key(),
            place,
            reading.request(),
            terms.priority(),
            terms.batch(),
            Terms.cause(asked.caller(), Reason.SUBMITTED));
    return JobMessages.of(
        jobs.submit(new Command(submission, found), Kind.JOB, UnaryOperator.identity()));
  }

  private ListCustomJobsResponse list(ListCustomJobsRequest request) {
    Paging.check(request.getReadMask(), CustomJob.getDefaultInstance());
    ListQuery query =
        new ListQuery(
            Kind.JOB,
            request.getParent(),
            request.getFilter(),
            request.getPageSize(),
            request.getPageToken());
    FindJobsUseCase.Page page = jobs.find(query.toQuery());
    ListCustomJobsResponse.Builder answer =
        ListCustomJobsResponse.newBuilder().setNextPageToken(query.seal(page.nextPageToken()));
    page.jobs().stream()
        .map(view -> Paging.masked(JobMessages.of(view), request.getReadMask()))
        .forEach(answer::addCustomJobs);
    return answer.build();
  }
}
