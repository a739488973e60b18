package dev.trainyard.emulator.registry;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.front.visit.Visit;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.registry.store.RegistryException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Answers in the registry's words. */
final class RegistryHost implements Visit.Host {
  private static final String VERSION = "Docker-Distribution-API-Version";

  private final BlobCalls blobs;
  private final UploadCalls uploads;
  private final ManifestCalls manifests;
  private final ReferrerCalls referrers;
  private final ListCalls lists;

  RegistryHost(Registry registry) {
    this.blobs = new BlobCalls(registry);
    this.uploads = new UploadCalls(registry);
    this.manifests = new ManifestCalls(registry);
    this.referrers = new ReferrerCalls(registry);
    this.lists = new ListCalls(registry);
  }

  @Override
  public Reply answer(Visit visit) throws IOException {
    Reply reply = answer(Call.of(visit));
    return response -> {
      response.putHeader(VERSION, "registry/2.0");
      reply.send(response);
    };
  }

  private Reply answer(Call call) throws IOException {
    return switch (call.kind()) {
      case "" -> ListCalls.json(Map.of(), new JsonObject());
      case "_catalog" -> lists.catalog(call);
      case "tags" -> lists.tags(call);
      case "blobs" -> blobs.answer(call);
      case "blobs/uploads" -> uploads.answer(call);
      case "manifests" -> manifests.answer(call);
      case "referrers" -> referrers.answer(call);
      case String kind -> error(404, "UNSUPPORTED", "The registry does not serve " + kind + ".");
    };
  }

  static RegistryException unserved(Call call) {
    return RegistryException.unserved(
        "The registry does not serve " + call.method() + " of " + call.kind() + ".");
  }

  @Override
  public Optional<Reply> refusal(RuntimeException e) {
    return e instanceof RegistryException refused
        ? Optional.of(
            error(refused.status(), refused.code().name(), String.valueOf(refused.getMessage())))
        : Optional.empty();
  }

  @Override
  public Reply trouble() {
    return error(500, "UNKNOWN", "Something went wrong in the emulator; its log says what.");
  }

  private static Reply error(int status, String code, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    JsonArray errors = new JsonArray();
    errors.add(error);
    JsonObject envelope = new JsonObject();
    envelope.add("errors", errors);
    return Reply.of(
        status,
        Map.of(VERSION, "registry/2.0", "Content-Type", "application/json"),
        new Gson().toJson(envelope) + "\n");
  }
}
