package dev.trainyard.emulator.storage;

import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.front.visit.ByteRange;
import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.front.visit.Visit;
import dev.trainyard.emulator.storage.api.ApiAnswer;
import dev.trainyard.emulator.storage.api.ApiCall;
import dev.trainyard.emulator.storage.api.StorageApi;
import dev.trainyard.emulator.storage.bucket.BucketShelf;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import dev.trainyard.emulator.storage.store.Workbench;
import dev.trainyard.emulator.storage.upload.Uploads;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Cloud Storage's JSON API: {@code /storage/v1}, {@code /upload/storage/v1}, {@code
 * /download/storage/v1}, {@code /batch/storage/v1}, and {@code /b} for the first.
 */
public final class StorageAnnex implements Annex {
  private static final String UPLOAD = "/upload/storage/v1";
  private static final String DOWNLOAD = "/download/storage/v1";
  private static final String PLAIN = "/storage/v1";
  private static final String BATCH = "/batch/storage/v1";

  private final ObjectShelf objects;
  private final StorageApi api;
  private final Uploads uploads;

  private StorageAnnex(ObjectShelf objects, StorageApi api, Uploads uploads) {
    this.objects = objects;
    this.api = api;
    this.uploads = uploads;
  }

  /**
   * @param root where each bucket is a folder
   * @param state a folder of its own, for what files cannot say of themselves
   */
  public static StorageAnnex open(Path root, Path state, InstantSource clock) throws IOException {
    ObjectShelf objects = new ObjectShelf(root, state, clock);
    // why: no bucket can be called so, and a file that is ready need not be copied; another
    // emulator may have the same buckets
    String own = Integer.toHexString(state.toAbsolutePath().hashCode());
    Workbench workbench = Workbench.open(root.resolve(".uploads").resolve(own), objects);
    StorageApi api = new StorageApi(new BucketShelf(root, state), objects, workbench);
    return new StorageAnnex(objects, api, new Uploads(workbench));
  }

  @Override
  public void mount(Router router) {
    for (String root : List.of(UPLOAD, DOWNLOAD, PLAIN)) {
      router.route(root + "/*").handler(call -> begin(call, visit -> answer(visit, root)));
    }
    // why: where Node's client looks when it is told of an emulator
    router.routeWithRegex("/b(/.*)?").handler(call -> begin(call, visit -> answer(visit, "")));
    router.route(BATCH + "*").handler(call -> begin(call, this::batch));
  }

  private static void begin(RoutingContext call, StorageHost.Work work) {
    Visit.begin(call, new StorageHost(work));
  }

  private Reply answer(Visit visit, String root) throws IOException {
    if (root.equals(UPLOAD)) {
      ApiAnswer answer = uploads.take(call(visit, root, ""), visit.headers(), visit.body());
      return StorageHost.reply(answer);
    }
    var call = call(visit, root, visit.text());
    boolean isMedia =
        call.method().equals("GET")
            && (root.equals(DOWNLOAD) || call.parameter("alt", "").equals("media"));
    if (!isMedia) {
      return StorageHost.reply(api.answer(call));
    }
    try {
      StoredObject object = api.download(call);
      String wanted = visit.headers().get("range");
      ByteRange range =
          ByteRange.read(wanted, object.content().size())
              .orElseThrow(() -> RefusedException.unsatisfiable(String.valueOf(wanted)));
      Path file = objects.file(object);
      return response -> new Download(object, file, range).send(response);
    } catch (RefusedException refused) {
      return StorageHost.text(refused);
    }
  }

  private static ApiCall call(Visit visit, String root, String text) {
    // why: Java's HTTP client cannot send a PATCH, and Google's sends this instead
    String method = visit.headers().getOrDefault("x-http-method-override", visit.method());
    return ApiCall.read(method, visit.target(), root, visit.origin(), text);
  }

  private Reply batch(Visit visit) throws IOException {
    String type = visit.headers().getOrDefault("content-type", "");
    String answer = new Batch(api, visit.origin()).answer(type, visit.body());
    return Reply.of(200, Map.of("Content-Type", Batch.CONTENT_TYPE), answer);
  }
}
