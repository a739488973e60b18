package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
  private static final String PARENT = "projects/p/locations/us-central1";

  @Test
  void opensForTheListItWasMadeFor() {
    String token = PageToken.seal(PARENT, "state=JOB_STATE_FAILED", "cursor \u00e9");
    assertThat(PageToken.open(token, PARENT, "state=JOB_STATE_FAILED")).isEqualTo("cursor \u00e9");
    assertThat(token).matches("[\\w-]+");
  }

  @Test
  void readsNoTokenAsTheFirstPage() {
    assertThat(PageToken.open("", PARENT, "")).isEmpty();
  }

  @Test
  void refusesAnotherListsToken() {
    String token = PageToken.seal(PARENT, "a", "5");
    assertThatThrownBy(() -> PageToken.open(token, PARENT, "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Page token is invalid: it belongs to a list with another parent or filter.");
    assertThatThrownBy(() -> PageToken.open(token, PARENT + "0", "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "AAAA", "5", "a b"})
  void refusesWhatIsNoToken(String token) {
    assertThatThrownBy(() -> PageToken.open(token, PARENT, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Page token is invalid");
  }
}
