package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Projects;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.ErrorResponse;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase.Page;
import dev.trainyard.application.port.in.FindJobsUseCase.Query;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/projects/{project}/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobResource {
  private final FindJobsUseCase jobs;
  private final DescribeJobUseCase job;

  JobResource(FindJobsUseCase jobs, DescribeJobUseCase job) {
    this.jobs = jobs;
    this.job = job;
  }

  @GET
  @Operation(
      operationId = "listJobs",
      summary = "List jobs, newest first",
      description = "A page stays the same while jobs arrive. nextPageToken is absent on the last.")
  @APIResponse(
      responseCode = "200",
      description = "A page of jobs, without their jobSpec unless view=full",
      content = @Content(schema = @Schema(implementation = JobsPageResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "Every bad parameter, named",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public JobsPageResponse list(@BeanParam ListParameters parameters) {
    Complaints complaints = new Complaints();
    Page page = page(parameters.toQuery(complaints), complaints);
    complaints.throwIfAny();
    return new JobsPageResponse(
        page.jobs().stream().map(view -> response(view, parameters.isFull())).toList(),
        page.nextPageToken());
  }

  @GET
  @Path("{job}")
  @Operation(
      operationId = "getJob",
      summary = "Show one job, with its jobSpec, even if it was deleted")
  @APIResponse(
      responseCode = "200",
      description = "The job",
      content = @Content(schema = @Schema(implementation = JobResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "The project has no such job",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public JobResponse get(@PathParam("project") String project, @PathParam("job") String id) {
    Complaints complaints = new Complaints();
    JobId jobId = Projects.jobId(project, id, complaints);
    complaints.throwIfAny();
    Optional<JobView> view =
        job.describe(new DescribeJobUseCase.Query(Scope.project(project), Kind.JOB, jobId, true));
    return view.map(JobMapper::toFull).orElseThrow(() -> unknown(project, jobId));
  }

  static RefusedException unknown(String project, JobId id) {
    return Projects.unknownJob(project, id);
  }

  private Page page(Query query, Complaints complaints) {
    return query.pageToken().isEmpty()
        ? jobs.find(query)
        : complaints.check("pageToken", new Page(List.of(), ""), () -> jobs.find(query));
  }

  private static JobResponse response(JobView view, boolean full) {
    return full ? JobMapper.toFull(view) : JobMapper.toBasic(view);
  }
}
