package dev.trainyard.adapters.vertex.front.rest;

import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.damage.Damage;
import dev.trainyard.adapters.vertex.front.damage.DamagedAnswerException;
import dev.trainyard.adapters.vertex.wire.form.Found;
import dev.trainyard.domain.job.Channel;
import java.util.List;
import java.util.Optional;

/** Answers REST requests; everything that goes wrong is an answer, too. */
public final class RestFront {
  // why: Google's clients poll an operation where Google's own console does
  private static final String CONSOLE = "ui";

  private final Methods methods;
  private final Routes routes;

  public RestFront(Methods methods) {
    this.methods = methods;
    this.routes = new Routes(methods.services());
  }

  public RestAnswer answer(RestRequest request) {
    try {
      return find(request);
    } catch (RuntimeException e) {
      return refuse(Refusal.of(e));
    }
  }

  public static RestAnswer refuse(Status status) {
    return ErrorEnvelope.of(status);
  }

  private RestAnswer find(RestRequest request) {
    List<String> path = request.segments();
    Optional<ApiVersion> version = version(path.getFirst());
    Optional<Routes.Hit> hit =
        version.flatMap(_ -> routes.find(request.method(), path.subList(1, path.size())));
    if (hit.isEmpty()) {
      return refuse(
          Refusal.of(
              Code.NOT_FOUND,
              "No method has the path " + request.method() + " " + request.path() + "."));
    }
    String name = hit.get().route().method().getFullName();
    Optional<Served<?, ?>> served = methods.find(hit.get().route().method());
    return served.isEmpty()
        ? refuse(Refusal.of(Code.UNIMPLEMENTED, methods.unserved(name)))
        : answer(served.get(), hit.get(), request, version.orElseThrow());
  }

  private static RestAnswer answer(
      Served<?, ?> served, Routes.Hit hit, RestRequest request, ApiVersion version) {
    Wishes wishes = Wishes.of(request.parameters());
    Message.Builder message = served.newRequest();
    Found found = new Found();
    RequestReader.fill(message, hit, wishes.fields(), request.body(), found);
    Caller caller = new Caller(Channel.HTTP, version, request.headers(), request.address());
    try {
      return print(served.answer(message.build(), found.violations(), caller), wishes);
    } catch (DamagedAnswerException e) {
      return damaged(e.damage(), wishes);
    }
  }

  private static RestAnswer damaged(Damage damage, Wishes wishes) {
    return switch (damage) {
      case Damage.Reworded(Message answer, var json) ->
          new RestAnswer(200, json.apply(print(answer, wishes).json()));
      case Damage.Half half -> new RestAnswer(200, print(half.answer(), wishes).json(), half);
      case Damage.Loss loss -> new RestAnswer(200, "", loss);
    };
  }

  private static RestAnswer print(Message answer, Wishes wishes) {
    return new RestAnswer(200, Printed.json(answer, wishes.numbers(), wishes.pretty()) + "\n");
  }

  private static Optional<ApiVersion> version(String word) {
    return word.equals(CONSOLE) ? Optional.of(ApiVersion.V1) : ApiVersion.of(word);
  }
}
