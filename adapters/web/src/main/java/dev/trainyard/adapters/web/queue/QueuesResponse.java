package dev.trainyard.adapters.web.queue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every project that ever had a job. */
@Schema(name = "Queues")
record QueuesResponse(List<QueueResponse> queues) {}
