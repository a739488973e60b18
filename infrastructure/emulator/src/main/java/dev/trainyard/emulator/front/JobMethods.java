package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.longrunning.Operation;
import com.google.protobuf.Empty;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.jobs.Deletion;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import java.util.List;

/** The five methods of Vertex's job service that concern custom jobs. */
record JobMethods(Desk desk) {

  List<Served<?, ?>> served() {
    return List.of(
        new Served<>(JobServiceGrpc.getCreateCustomJobMethod(), this::create),
        Served.sound(
            JobServiceGrpc.getGetCustomJobMethod(), asked -> get(asked.request().getName())),
        Served.sound(
            JobServiceGrpc.getListCustomJobsMethod(),
            asked -> JobPage.of(asked.request(), desk.jobs())),
        Served.sound(
            JobServiceGrpc.getCancelCustomJobMethod(), asked -> cancel(asked.request().getName())),
        Served.sound(
            JobServiceGrpc.getDeleteCustomJobMethod(), asked -> delete(asked.request().getName())));
  }

  private CustomJob create(Asked<CreateCustomJobRequest> asked) {
    CreateCustomJobRequest request = asked.request();
    Place place = Place.parse(request.getParent());
    Validation.check(request.getCustomJob(), place, asked.faults());
    return desk.create(place, request.getCustomJob());
  }

  private CustomJob get(String name) {
    return desk.jobs().find(JobName.parse(name)).orElseThrow(() -> Statuses.noSuchJob(name));
  }

  private Empty cancel(String name) {
    return desk.cancel(JobName.parse(name))
        .map(_ -> Empty.getDefaultInstance())
        .orElseThrow(() -> Statuses.noSuchJob(name));
  }

  private Operation delete(String name) {
    return switch (desk.delete(JobName.parse(name))) {
      case Deletion.Begun(var job) -> DeleteOperations.of(job);
      case Deletion.Deleted(var tombstone) -> DeleteOperations.of(tombstone);
      case Deletion.Unknown _ -> throw Statuses.noSuchJob(name);
      case Deletion.StillLive(var job) ->
          throw Statuses.of(
              Code.FAILED_PRECONDITION,
              "The CustomJob \"%s\" is in state %s and cannot be deleted: cancel it first."
                  .formatted(name, job.getState()));
    };
  }
}
