package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.location.GetLocationRequest;
import com.google.cloud.location.ListLocationsRequest;
import com.google.cloud.location.Location;
import org.junit.jupiter.api.Test;

interface LocationsContract extends Visit {
  @Test
  default void knowsTheRegions() {
    var get = GetLocationRequest.newBuilder().setName(Visitor.PARENT).build();
    assertThat(jobs().getLocation(get).getLocationId()).isEqualTo("us-central1");
    var list = ListLocationsRequest.newBuilder().setName("projects/demo").setPageSize(5).build();
    assertThat(jobs().listLocations(list).iterateAll())
        .extracting(Location::getLocationId)
        .contains("europe-west4", "us-central1")
        .doesNotHaveDuplicates();
  }
}
