package dev.trainyard.emulator.chaos.strike;

import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.emulator.chaos.harm.Listing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Answers with lists that are not what they should be. */
final class Relisting {
  /** Before the oldest of all. */
  private static final String END = "1";

  private Relisting() {}

  static Message answer(Listing listing, Scene scene) {
    return switch (listing) {
      case Listing.Stale(Duration by) -> struck(scene, past(scene, by));
      case Listing.OldVersions(int versions) ->
          struck(scene, scene.world().past().before(versions, jobs(scene)));
      case Listing.WithoutNewest(int rows) -> withoutNewest(rows, scene);
      case Listing.Reordered _ -> changed(scene, page -> shuffled(page, scene));
      case Listing.RowsMissing(int rows) -> changed(scene, page -> thinned(page, rows, scene));
      case Listing.DuplicateRow _ -> changed(scene, page -> doubled(page, scene));
      case Listing.ExpiredPageToken _ -> {
        scene.memory().struck();
        throw Statuses.invalidArgument("Page token is invalid or has expired.");
      }
      case Listing.EmptyNextPage _ -> prolonged(scene);
    };
  }

  private static Message struck(Scene scene, Message answer) {
    scene.memory().struck();
    return answer;
  }

  private static Message past(Scene scene, Duration by) {
    World world = scene.world();
    return world.past().at(world.clock().instant().minus(by), jobs(scene));
  }

  private static ListCustomJobsRequest jobs(Scene scene) {
    return (ListCustomJobsRequest) scene.call().request();
  }

  private static Message withoutNewest(int rows, Scene scene) {
    boolean isFirstPage = scene.call().field("page_token").isEmpty();
    return isFirstPage
        ? changed(scene, page -> page.subList(Math.min(rows, page.size()), page.size()))
        : scene.work().get();
  }

  private static Message changed(Scene scene, UnaryOperator<List<Message>> change) {
    Message answer = scene.work().get();
    Message changed = Rows.change(answer, change);
    return changed.equals(answer) ? answer : struck(scene, changed);
  }

  private static List<Message> shuffled(List<Message> page, Scene scene) {
    List<Message> before = List.copyOf(page);
    Collections.shuffle(page, Random.from(scene.random()));
    return page.equals(before) ? page.reversed() : page;
  }

  private static List<Message> thinned(List<Message> page, int rows, Scene scene) {
    for (int i = 0; i < rows && !page.isEmpty(); i++) {
      page.remove(scene.random().nextInt(page.size()));
    }
    return page;
  }

  private static List<Message> doubled(List<Message> page, Scene scene) {
    if (!page.isEmpty()) {
      Message row = page.get(scene.random().nextInt(page.size()));
      page.add(scene.random().nextInt(page.size() + 1), row);
    }
    return page;
  }

  private static Message prolonged(Scene scene) {
    Message answer = scene.work().get();
    if (Rows.of(answer).isEmpty() || !Rows.isLastPage(answer)) {
      return answer;
    }
    Call call = scene.call();
    String token = PageToken.seal(call.list(), call.field("filter"), END);
    return struck(scene, Rows.withNextPage(answer, token));
  }
}
