package dev.trainyard.adapters.web.queue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every place that ever had a job. */
@Schema(name = "Quotas")
record QuotasResponse(List<QuotaResponse> quotas) {}
