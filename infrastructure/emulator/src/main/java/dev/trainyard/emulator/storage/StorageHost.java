package dev.trainyard.emulator.storage;

import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.front.visit.Visit;
import dev.trainyard.emulator.storage.api.ApiAnswer;
import dev.trainyard.emulator.storage.store.RefusedException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in Cloud Storage's words. */
record StorageHost(Work work) implements Visit.Host {
  /** The answer to one visit. */
  @FunctionalInterface
  interface Work {
    Reply answer(Visit visit) throws IOException;
  }

  @Override
  public Reply answer(Visit visit) throws IOException {
    return work.answer(visit);
  }

  @Override
  public Optional<Reply> refusal(RuntimeException e) {
    return switch (e) {
      case RefusedException refused -> Optional.of(reply(ApiAnswer.refusal(refused)));
      case IllegalArgumentException wrong ->
          Optional.of(
              reply(
                  ApiAnswer.refusal(RefusedException.invalid(String.valueOf(wrong.getMessage())))));
      default -> Optional.empty();
    };
  }

  @Override
  public Reply trouble() {
    return reply(ApiAnswer.refusal(RefusedException.away("Internal error encountered.")));
  }

  static Reply reply(ApiAnswer answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    if (!answer.text().isEmpty()) {
      headers.put("Content-Type", "application/json; charset=UTF-8");
    }
    return Reply.of(answer.status(), headers, answer.text());
  }

  /** As Cloud Storage says it to who asked for content and not for JSON. */
  static Reply text(RefusedException refused) {
    return Reply.of(
        refused.status(),
        Map.of("Content-Type", "text/plain; charset=UTF-8"),
        String.valueOf(refused.getMessage()));
  }
}
