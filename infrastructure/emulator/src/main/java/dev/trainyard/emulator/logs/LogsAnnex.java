package dev.trainyard.emulator.logs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.rest.RestAnswer;
import dev.trainyard.adapters.vertex.front.rest.RestFront;
import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.logs.read.LogFile;
import dev.trainyard.emulator.logs.read.LogLine;
import dev.trainyard.emulator.logs.read.Merge;
import dev.trainyard.emulator.logs.read.Tail;
import dev.trainyard.emulator.logs.send.Form;
import dev.trainyard.emulator.logs.send.LineSource;
import dev.trainyard.emulator.logs.send.Pump;
import dev.trainyard.emulator.logs.send.Rhythm;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /emulator/v1/projects/P/locations/L/customJobs/ID/logs}: what logs there are; {@code
 * logs/REPLICA}: one; {@code logs:all}: all by time.
 */
public record LogsAnnex(LogShelf shelf, Rhythm rhythm) implements Annex {
  private static final String LOGS = "/projects/:project/locations/:location/customJobs/:job/logs";
  private static final String LINES =
      AdminRoutes.ROOT
          + "/(?<place>projects/[^/]+/locations/[^/]+)/customJobs/(?<job>[^/]+)/logs"
          + "(?::all|/(?<replica>[^/]+))";

  @Override
  public void mount(Router router) {
    new AdminRoutes(router).on(HttpMethod.GET, LOGS, this::list);
    router.routeWithRegex(HttpMethod.GET, LINES).handler(this::open);
  }

  private JsonElement list(AdminCall call) {
    String place =
        "projects/" + call.path().get("project") + "/locations/" + call.path().get("location");
    JsonArray logs = new JsonArray();
    shelf.of(place, String.valueOf(call.path().get("job"))).files().stream()
        .map(LogsAnnex::summary)
        .forEach(logs::add);
    JsonObject answer = new JsonObject();
    answer.add("logs", logs);
    return answer;
  }

  private static JsonObject summary(LogFile file) {
    JsonObject summary = new JsonObject();
    summary.addProperty("replica", file.replica());
    summary.addProperty("bytes", file.size());
    LogLine first = new Merge(List.of(file), _ -> 0).next();
    LogLine last = new Tail(1, _ -> true).of(List.of(file)).next();
    if (first != null && last != null) {
      summary.addProperty("firstTime", first.when());
      summary.addProperty("lastTime", last.when());
    }
    return summary;
  }

  private void open(RoutingContext call) {
    call.vertx()
        .executeBlocking(() -> lines(call), false)
        .onComplete(
            opened ->
                new Pump(call.response(), opened.source(), opened.form(), opened.follow()).begin(),
            failure -> refuse(call, failure));
  }

  private record Opened(LineSource source, Form form, Pump.Follow follow) {}

  private Opened lines(RoutingContext call) {
    LogWish wish = LogWish.read(call.queryParams(), call.request().headers());
    JobLog log =
        shelf.of(String.valueOf(call.pathParam("place")), String.valueOf(call.pathParam("job")));
    Supplier<Collection<LogFile>> files = files(log, call.pathParam("replica"));
    LineSource source =
        new LineSource(
            begin(wish, files.get()), wish::wants, merge -> merge.look(files.get()), log::isOver);
    Form form = form(wish);
    return new Opened(source, form, new Pump.Follow(wish.follow(), rhythm, log::ending));
  }

  private static Supplier<Collection<LogFile>> files(JobLog log, @Nullable String replica) {
    if (replica == null) {
      return log::files;
    }
    List<LogFile> one = List.of(log.of(replica));
    return () -> one;
  }

  private static Merge begin(LogWish wish, Collection<LogFile> files) {
    if (!wish.after().offsets().isEmpty()) {
      return new Merge(files, wish.after());
    }
    if (wish.tail() >= 0) {
      return new Tail(wish.tail(), wish::wants).of(files);
    }
    return new Merge(files, file -> wish.since().equals(Instant.MIN) ? 0 : file.seek(wish.since()));
  }

  private static Form form(LogWish wish) {
    if (wish.follow()) {
      return new Form.Events(wish.isText());
    }
    return wish.isText() ? new Form.Text() : new Form.Json();
  }

  private static void refuse(RoutingContext call, Throwable failure) {
    RestAnswer answer = RestFront.refuse(Refusal.of(failure));
    call.response()
        .setStatusCode(answer.status())
        .putHeader("content-type", "application/json; charset=UTF-8")
        .end(answer.json());
  }
}
