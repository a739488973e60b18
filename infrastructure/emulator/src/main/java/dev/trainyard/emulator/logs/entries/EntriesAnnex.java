package dev.trainyard.emulator.logs.entries;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.wire.PageToken;
import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.logs.LogShelf;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** {@code POST /v2/entries:list}, by which gcloud streams the logs of a job. */
public record EntriesAnnex(LogShelf shelf) implements Annex {

  @Override
  public void mount(Router router) {
    new AdminRoutes(router).onPattern(HttpMethod.POST, "/v2/entries:list", this::list);
  }

  private JsonElement list(AdminCall call) {
    EntriesRequest request = EntriesRequest.read(call.body());
    EntryFilter filter = EntryFilterParser.parse(request.filter());
    String list = String.join(",", request.projects()) + request.isDescending();
    String cursor = PageToken.open(request.pageToken(), list, request.filter());
    EntryPage page =
        new EntrySearch(shelf, filter)
            .sources(request.projects()).stream()
                .map(source -> page(source, request, cursor))
                .findFirst()
                .orElse(EntryPage.NONE);
    return answer(
        page, page.next().isEmpty() ? "" : PageToken.seal(list, request.filter(), page.next()));
  }

  private static EntryPage page(EntryPage.Source source, EntriesRequest request, String cursor) {
    return request.isDescending()
        ? EntryPage.descending(source, request.pageSize(), cursor)
        : EntryPage.ascending(source, request.pageSize(), cursor);
  }

  private static JsonObject answer(EntryPage page, String token) {
    JsonObject answer = new JsonObject();
    JsonArray entries = new JsonArray();
    page.entries().forEach(entry -> entries.add(entry.json()));
    if (!entries.isEmpty()) {
      answer.add("entries", entries);
    }
    if (!token.isEmpty()) {
      answer.addProperty("nextPageToken", token);
    }
    return answer;
  }
}
