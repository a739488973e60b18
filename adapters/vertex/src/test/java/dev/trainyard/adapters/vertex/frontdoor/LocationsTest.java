package dev.trainyard.adapters.vertex.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {
  private final Door door = new Trainyard().door;

  @Test
  void areTheRegionsOfTheCatalogPageByPage() {
    List<String> seen = new ArrayList<>();
    String token = "";
    do {
      Reply page = door.get("projects/p/locations", "pageSize=7&pageToken=" + token);
      seen.addAll(page.names("locations"));
      token = page.nextPageToken();
    } while (!token.isEmpty());
    assertThat(seen)
        .isEqualTo(
            Catalog.vertex().regions().stream()
                .sorted()
                .map(region -> "projects/p/locations/" + region)
                .toList());
  }

  @Test
  void areFoundByName() {
    Reply found = door.get("projects/p/locations/us-central1");
    assertThat(found.text("name")).isEqualTo("projects/p/locations/us-central1");
    assertThat(found.text("locationId")).isEqualTo("us-central1");
  }

  @ParameterizedTest
  @CsvSource({"mars-1, 404", "US, 400", "a b, 400"})
  void areNotMadeUp(String location, int status) {
    assertThat(door.get("projects/p/locations/" + location).status()).isEqualTo(status);
  }
}
