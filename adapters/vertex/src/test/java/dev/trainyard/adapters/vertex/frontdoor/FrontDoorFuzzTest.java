package dev.trainyard.adapters.vertex.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CreateTrainingPipelineRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.front.Refusal;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.frontdoor.GoodRequests.Grpc;
import dev.trainyard.adapters.vertex.frontdoor.GoodRequests.Rest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each round has a seed of its own, and a round that fails prints it with its request. */
class FrontDoorFuzzTest {
  private static final long SEED = 20261123;
  private static final int ROUNDS = 10_000;
  private static final int ROUNDS_PER_YARD = 250;
  private static final Set<Code> OURS =
      Set.of(Code.INTERNAL, Code.UNKNOWN, Code.UNAVAILABLE, Code.DATA_LOSS, Code.DEADLINE_EXCEEDED);
  private static final Map<String, String> NO_HEADERS = Map.of();
  private static final List<Map<String, String>> HEADERS =
      List.of(
          Map.of("idempotency-key", "one", "x-trainyard-priority", "7"),
          Map.of("x-goog-request-id", "\u00fc\0", "x-trainyard-batch", "night.1"),
          Map.of("x-trainyard-priority", "-2147483648", "x-trainyard-actor", " "));
  private static final List<Rest> REST_CREATES = GoodRequests.restCreates();
  private static final List<Grpc> GRPC_CREATES = GoodRequests.grpcCreates();

  private Trainyard trainyard = new Trainyard();
  private String request = "";
  private String lastToken = "";
  private int acceptedByRest;
  private int acceptedByGrpc;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void neverFailsAndNeverMakesAWrongJob() {
    for (int round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_PER_YARD == 0) {
        trainyard = new Trainyard();
      }
      long seed = SEED + round;
      try {
        play(new Mutations(new Random(seed)), round % 2 == 0);
      } catch (Exception | AssertionError | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + request, e);
      }
    }
    assertThat(acceptedByRest).isGreaterThan(ROUNDS / 20);
    assertThat(acceptedByGrpc).isGreaterThan(ROUNDS / 20);
  }

  private void play(Mutations mutations, boolean byRest) throws Exception {
    boolean creates = !mutations.oneIn(3);
    String id = Integer.toString(mutations.number(1001, 1040));
    if (byRest) {
      rest(
          mutations.any(creates ? REST_CREATES : GoodRequests.restOthers(id, lastToken)),
          mutations);
    } else {
      grpc(
          mutations.any(creates ? GRPC_CREATES : GoodRequests.grpcOthers(id, lastToken)),
          mutations);
    }
  }

  private void rest(Rest good, Mutations mutations) throws Exception {
    boolean creates = good.body().length() > 2;
    String path = mutations.oneIn(creates ? 20 : 2) ? mutations.text(good.path()) : good.path();
    String query = mutations.oneIn(creates ? 20 : 2) ? mutations.text(good.query()) : good.query();
    byte[] body = body(good.body(), mutations);
    Map<String, String> headers = mutations.oneIn(8) ? mutations.any(HEADERS) : NO_HEADERS;
    String text = new String(body, StandardCharsets.UTF_8);
    request = String.join(" ", good.method(), path, query, headers.toString(), text);
    Reply reply = trainyard.door.call(good.method(), path, query, body, headers);
    assertThat(reply.status()).isIn(200, 400, 404, 409, 501);
    lastToken = reply.nextPageToken();
    if (reply.status() == 200 && creates && !headers.containsKey("idempotency-key")) {
      check(reply, text);
    }
  }

  private static byte[] body(String good, Mutations mutations) {
    if (good.isEmpty() || mutations.oneIn(20)) {
      return good.getBytes(StandardCharsets.UTF_8);
    }
    return mutations.oneIn(3)
        ? mutations.bytes(good.getBytes(StandardCharsets.UTF_8))
        : mutations.json(good).getBytes(StandardCharsets.UTF_8);
  }

  private void check(Reply reply, String body) throws InvalidProtocolBufferException {
    String name = reply.json().has("name") ? reply.text("name") : "";
    if (name.contains("/customJobs/")) {
      acceptedByRest++;
      CustomJob.Builder theirs = CustomJob.newBuilder();
      JsonFormat.parser().merge(body, theirs);
      new Oracle(trainyard).check(name, theirs.build());
    } else if (name.contains("/trainingPipelines/")) {
      acceptedByRest++;
      TrainingPipeline.Builder theirs = TrainingPipeline.newBuilder();
      JsonFormat.parser().merge(body, theirs);
      new Oracle(trainyard).check(name, theirs.build());
    }
  }

  private void grpc(Grpc good, Mutations mutations) throws Exception {
    byte[] bytes = bytes(good, mutations);
    Map<String, String> metadata = mutations.oneIn(8) ? mutations.any(HEADERS) : NO_HEADERS;
    String method = good.method().getFullMethodName();
    request = method + " " + metadata + " " + HexFormat.of().formatHex(bytes);
    Served<?, ?> served = trainyard.door.methods.find(method).orElseThrow();
    try {
      Message asked = served.request(bytes);
      Message answer = served.answer(asked, List.of(), Door.caller(metadata));
      if (!metadata.containsKey("idempotency-key")) {
        check(answer, bytes);
      }
    } catch (InvalidProtocolBufferException _) {
      assertThat(served.name()).isNotEmpty();
    } catch (RuntimeException e) {
      Status status = Refusal.of(e);
      assertThat(Code.forNumber(status.getCode())).isNotIn(OURS);
    }
  }

  private byte[] bytes(Grpc good, Mutations mutations) throws InvalidProtocolBufferException {
    if (mutations.oneIn(3)) {
      return mutations.bytes(good.bytes());
    }
    Message sound =
        trainyard
            .door
            .methods
            .find(good.method().getFullMethodName())
            .orElseThrow()
            .request(good.bytes());
    return mutations.message(sound).toByteArray();
  }

  private void check(Message answer, byte[] bytes) throws InvalidProtocolBufferException {
    switch (answer) {
      case CustomJob made when isCreate(request) -> {
        acceptedByGrpc++;
        new Oracle(trainyard)
            .check(made.getName(), CreateCustomJobRequest.parseFrom(bytes).getCustomJob());
      }
      case TrainingPipeline made when isCreate(request) -> {
        acceptedByGrpc++;
        new Oracle(trainyard)
            .check(
                made.getName(),
                CreateTrainingPipelineRequest.parseFrom(bytes).getTrainingPipeline());
      }
      case Message _ -> {}
    }
  }

  private static boolean isCreate(String request) {
    return request.contains("/Create");
  }
}
