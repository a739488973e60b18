package dev.trainyard.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.Places;
import org.junit.jupiter.params.provider.Arguments;

/** What the rules have to say of a request: one thing, about one field. */
record Expect(CustomJob request, String field, String words) {
  private static final String POOL = "job_spec.worker_pool_specs[0].";

  /** A case for a parameterised test. */
  static Arguments that(String name, CustomJob request, String field, String words) {
    return Arguments.argumentSet(name, new Expect(request, field, words));
  }

  static Arguments inPool(String name, CustomJob request, String field, String words) {
    return that(name, request, POOL + field, words);
  }

  void isRefused() {
    Findings findings = CustomJobRules.check(request, Places.aPlace());
    assertThat(findings.violations())
        .singleElement()
        .satisfies(found -> assertThat(found.field()).isEqualTo(field))
        .satisfies(found -> assertThat(found.message()).contains(words));
  }

  void isWarnedOf() {
    Findings findings = CustomJobRules.check(request, Places.aPlace());
    assertThat(findings.violations()).isEmpty();
    assertThat(findings.warnings())
        .singleElement()
        .satisfies(found -> assertThat(found.field()).isEqualTo(field))
        .satisfies(found -> assertThat(found.message()).contains(words));
  }

  static void isAccepted(CustomJob request) {
    assertThat(CustomJobRules.check(request, Places.aPlace())).isEqualTo(Findings.NONE);
  }
}
