package dev.trainyard.adapters.vertex.front.method;

import com.google.cloud.location.ListLocationsRequest;
import com.google.cloud.location.ListLocationsResponse;
import com.google.cloud.location.Location;
import com.google.cloud.location.LocationsGrpc;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.job.Place;
import java.util.List;
import java.util.regex.Pattern;

/** {@code Locations}: the regions that the catalog knows. */
public final class LocationMethods {
  private static final Pattern PROJECT = Pattern.compile("projects/[^/]+");

  private LocationMethods() {}

  public static List<Served<?, ?>> served() {
    return List.of(
        Served.sound(LocationsGrpc.getListLocationsMethod(), asked -> list(asked.request())),
        Served.sound(
            LocationsGrpc.getGetLocationMethod(), asked -> get(asked.request().getName())));
  }

  private static ListLocationsResponse list(ListLocationsRequest request) {
    String project = request.getName();
    if (!PROJECT.matcher(project).matches()) {
      throw new IllegalArgumentException(
          "Invalid resource name \"" + project + "\": expected projects/PROJECT.");
    }
    String after = PageToken.open(request.getPageToken(), project, request.getFilter());
    int size = Paging.size(request.getPageSize());
    List<String> left =
        Catalog.vertex().regions().stream()
            .sorted()
            .filter(region -> region.compareTo(after) > 0)
            .toList();
    ListLocationsResponse.Builder page = ListLocationsResponse.newBuilder();
    left.stream().limit(size).map(region -> location(project, region)).forEach(page::addLocations);
    if (left.size() > size) {
      page.setNextPageToken(PageToken.seal(project, request.getFilter(), left.get(size - 1)));
    }
    return page.build();
  }

  private static Location get(String name) {
    Place place = Place.parse(name);
    if (!Catalog.vertex().isRegion(place.location())) {
      throw Statuses.of(Code.NOT_FOUND, "The Location \"" + name + "\" does not exist.");
    }
    return location("projects/" + place.project(), place.location());
  }

  private static Location location(String project, String region) {
    return Location.newBuilder()
        .setName(project + "/locations/" + region)
        .setLocationId(region)
        .build();
  }
}
