package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.domain.job.JobId;
import java.nio.ByteBuffer;

/** The submission that has a key. */
sealed interface Known {
  /** What it answers to another that comes with the key. */
  Admission answer(Incoming other);

  /** One that came in. */
  record Submitted(long jobId, int place, ByteBuffer requestHash) implements Known {
    @Override
    public Admission answer(Incoming other) {
      if (jobId == other.id()) {
        return new Admission.Accepted(other.job());
      }
      boolean same = place == other.place() && requestHash.equals(other.requestHash());
      JobId first = new JobId(jobId);
      return same ? new Admission.AlreadyKnown(first) : new Admission.KeyTaken(first);
    }
  }

  /** One that was found on Vertex. What came in as it nobody can say any more. */
  record Found(long jobId) implements Known {
    @Override
    public Admission answer(Incoming other) {
      return new Admission.AlreadyKnown(new JobId(jobId));
    }
  }
}
