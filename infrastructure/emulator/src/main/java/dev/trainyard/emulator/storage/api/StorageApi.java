package dev.trainyard.emulator.storage.api;

import dev.trainyard.emulator.storage.bucket.BucketShelf;
import dev.trainyard.emulator.storage.store.ObjectName;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import dev.trainyard.emulator.storage.store.Workbench;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/** Finds the method that a call means. */
public final class StorageApi {
  private static final Logger LOGGER = Logger.getLogger(StorageApi.class);

  private final BucketMethods buckets;
  private final ObjectMethods objects;
  private final ContentMethods content;

  public StorageApi(BucketShelf buckets, ObjectShelf objects, Workbench workbench) {
    this.buckets = new BucketMethods(buckets, objects);
    this.objects = new ObjectMethods(objects);
    this.content = new ContentMethods(objects, workbench);
  }

  /** Whatever goes wrong is an answer, too. */
  public ApiAnswer answer(ApiCall call) {
    try {
      return find(call);
    } catch (RefusedException refused) {
      return ApiAnswer.refusal(refused);
    } catch (IllegalArgumentException wrong) {
      return ApiAnswer.refusal(RefusedException.invalid(String.valueOf(wrong.getMessage())));
    } catch (IOException e) {
      LOGGER.warn("a call of Cloud Storage failed", e);
      return ApiAnswer.refusal(RefusedException.away(String.valueOf(e.getMessage())));
    }
  }

  /**
   * The object that a download means.
   *
   * @throws RefusedException if there is none, or not as it is asked for
   */
  public StoredObject download(ApiCall call) throws IOException {
    if (call.path().size() != 4) {
      throw RefusedException.invalid("Only objects can be downloaded.");
    }
    return objects.find(call, object(call, 1));
  }

  private ApiAnswer find(ApiCall call) throws IOException {
    return switch (shape(call.path())) {
      case "b" -> buckets(call);
      case "b/*" -> bucket(call, call.path().get(1));
      case "b/*/o" -> list(call);
      case "b/*/o/*" -> object(call);
      case "b/*/o/*/compose" -> content.compose(post(call), object(call, 1));
      case "b/*/o/*/copyTo/b/*/o/*" -> content.copy(post(call), object(call, 1), object(call, 6));
      case "b/*/o/*/rewriteTo/b/*/o/*" ->
          content.rewrite(post(call), object(call, 1), object(call, 6));
      case String shape -> throw RefusedException.unserved(call.method() + " " + shape);
    };
  }

  private ApiAnswer buckets(ApiCall call) throws IOException {
    return switch (call.method()) {
      case "GET" -> buckets.list(call);
      case "POST" -> buckets.insert(call);
      case String method -> throw RefusedException.unserved(method + " of buckets");
    };
  }

  private ApiAnswer bucket(ApiCall call, String name) throws IOException {
    return switch (call.method()) {
      case "GET" -> buckets.get(call, name);
      case "PATCH" -> buckets.patch(call, name);
      case "DELETE" -> buckets.delete(name);
      case String method -> throw RefusedException.unserved(method + " of a bucket");
    };
  }

  private ApiAnswer list(ApiCall call) throws IOException {
    if (!call.method().equals("GET")) {
      throw RefusedException.unserved(call.method() + " of objects without /upload");
    }
    return objects.list(call, call.path().get(1));
  }

  private ApiAnswer object(ApiCall call) throws IOException {
    ObjectName name = object(call, 1);
    return switch (call.method()) {
      case "GET" -> objects.get(call, name);
      case "PATCH" -> objects.patch(call, name);
      case "PUT" -> objects.update(call, name);
      case "DELETE" -> objects.delete(call, name);
      case String method -> throw RefusedException.unserved(method + " of an object");
    };
  }

  private static ApiCall post(ApiCall call) {
    if (!call.method().equals("POST")) {
      throw RefusedException.unserved(call.method() + " of " + call.path().getLast());
    }
    return call;
  }

  /** The object whose bucket is that step of the path. */
  private static ObjectName object(ApiCall call, int bucket) {
    return new ObjectName(call.path().get(bucket), call.path().get(bucket + 2));
  }

  /** The path, without the names in it. */
  private static String shape(List<String> path) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      boolean isName = i == 1 || i == 3 || i == 6 || i == 8;
      shape.append(i == 0 ? "" : "/").append(isName ? "*" : path.get(i));
    }
    return shape.toString();
  }
}
