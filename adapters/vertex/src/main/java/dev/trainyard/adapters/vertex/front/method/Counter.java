package dev.trainyard.adapters.vertex.front.method;

import com.google.longrunning.Operation;
import com.google.protobuf.Empty;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.Paging;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.front.name.Words;
import dev.trainyard.adapters.vertex.front.operation.OperationMessages;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Kind;
import java.util.function.Consumer;

/** What jobs and pipelines are asked alike. */
record Counter<R extends Message>(Kind kind, Resources<R> resources) {

  R get(String text) {
    ResourceName name = ResourceName.parse(text, kind);
    return resources.find(name).orElseThrow(name::unknown);
  }

  Empty cancel(String text, Caller caller) {
    ResourceName name = ResourceName.parse(text, kind);
    if (!resources.cancel(name, caller)) {
      throw name.unknown();
    }
    return Empty.getDefaultInstance();
  }

  Operation delete(String text, Caller caller) {
    ResourceName name = ResourceName.parse(text, kind);
    return switch (resources.delete(name, caller)) {
      case Resources.Deletion.Removed(var removal) -> OperationMessages.of(removal);
      case Resources.Deletion.StillLive(String state) ->
          throw Statuses.of(
              Code.FAILED_PRECONDITION,
              "The %s \"%s\" is in state %s and cannot be deleted: cancel it first."
                  .formatted(Words.type(kind), name, state));
      case Resources.Deletion.Unknown _ -> throw name.unknown();
    };
  }

  /**
   * Gives a page's resources, as far as the mask lets them through, to {@code page}.
   *
   * @return the token of the next page
   */
  static <R extends Message> String list(
      Lists<R> lists, ListWish wish, FieldMask mask, R type, Consumer<R> page) {
    Paging.check(mask, type);
    Resources.Page<R> found = lists.list(wish.toQuery());
    found.resources().forEach(each -> page.accept(Paging.masked(each, mask)));
    return wish.seal(found.next());
  }
}
