package dev.trainyard.domain.rules;

import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineRulesTest {
  @Test
  void passesASoundPipeline() {
    assertThat(check(new PipelineRequest("p", Map.of("a", "b"), ""), JobRequests.aContainerJob()))
        .isEmpty();
  }

  @Test
  void wantsANameAndLabelsAsOfAJob() {
    PipelineRequest bad = new PipelineRequest("", Map.of("A", "b"), "");
    assertThat(check(bad, JobRequests.aContainerJob()))
        .extracting(Violation::field)
        .containsExactly("display_name", "labels");
    assertThat(check(new PipelineRequest("\ud800", Map.of(), ""), JobRequests.aContainerJob()))
        .extracting(Violation::field)
        .containsExactly("display_name");
  }

  @Test
  void keepsThePathsOfItsJob() {
    CustomJob noPools = aRequest().pools().build();
    assertThat(check(new PipelineRequest("p", Map.of(), ""), noPools))
        .extracting(Violation::field)
        .containsExactly("job_spec.worker_pool_specs");
  }

  @Test
  void tellsOnceWhatIsWrongWithBoth() {
    CustomJob nameless = aRequest().named("").build();
    assertThat(check(new PipelineRequest("", Map.of(), ""), nameless)).hasSize(1);
  }

  private static List<Violation> check(PipelineRequest pipeline, CustomJob request) {
    Submission submission =
        new Submission(
            new SubmissionKey("k"),
            Places.aPlace(),
            request,
            0,
            "",
            Submissions.aCause(),
            pipeline);
    return SubmissionRules.check(submission).violations();
  }
}
