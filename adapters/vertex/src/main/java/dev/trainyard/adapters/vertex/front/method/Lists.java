package dev.trainyard.adapters.vertex.front.method;

import com.google.protobuf.Message;

/** What can be listed. */
@FunctionalInterface
public interface Lists<R extends Message> {
  /** One page, newest first, stable while new ones come. */
  Resources.Page<R> list(ListQuery query);
}
