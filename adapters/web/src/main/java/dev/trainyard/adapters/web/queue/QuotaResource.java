package dev.trainyard.adapters.web.queue;

import dev.trainyard.application.port.in.ReadQuotasUseCase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trainyard/v1/quotas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class QuotaResource {
  private final ReadQuotasUseCase quotas;

  QuotaResource(ReadQuotasUseCase quotas) {
    this.quotas = quotas;
  }

  @GET
  @Operation(
      operationId = "listQuotas",
      summary = "Show the calls that Vertex allows at each place, and who waits for them")
  @APIResponse(
      responseCode = "200",
      description = "Every place that ever had a job",
      content = @Content(schema = @Schema(implementation = QuotasResponse.class)))
  public QuotasResponse list() {
    return new QuotasResponse(quotas.read().stream().map(QuotaResponse::of).toList());
  }
}
