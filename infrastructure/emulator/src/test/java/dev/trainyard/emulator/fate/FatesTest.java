package dev.trainyard.emulator.fate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.trainyard.domain.job.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FatesTest {
  private static final Fate USUAL = Fate.success(Duration.ofSeconds(1), Duration.ofSeconds(10));
  private static final Place PLACE = new Place("demo", "us-central1");

  private static Fates read(String json) {
    return FatesReader.read(json(json), USUAL);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static CustomJob named(String displayName) {
    return CustomJob.newBuilder().setDisplayName(displayName).build();
  }

  @Test
  void readsAllThatAFateCanSay() {
    Fates fates =
        read(
            """
            {"seed": 7, "default": "mine", "fates": {"mine": {
              "queued": "1m", "pending": "1s..3s", "running": "1h", "stockouts": 2,
              "mishaps": [{"kind": "lostWorker", "replica": "workerpool1-2", "times": "always",
                           "after": "5s"}],
              "exits": [{"code": 139, "replica": "workerpool1-0", "times": 3, "after": "200ms",
                         "lastWords": ["a", "b"]}],
              "cannotStart": "why", "cancel": "30s"}}}
            """);

    Fate mine = fates.named().get("mine");
    assertThat(mine)
        .isEqualTo(
            new Fate(
                Span.of(Duration.ofMinutes(1)),
                new Span(Duration.ofSeconds(1), Duration.ofSeconds(3)),
                2,
                List.of(
                    new Mishap(
                        Mishap.Kind.LOST_WORKER,
                        Fate.ALWAYS,
                        Span.of(Duration.ofSeconds(5)),
                        "workerpool1-2")),
                new Script(
                    Span.of(Duration.ofHours(1)),
                    List.of(
                        new Exit(
                            "workerpool1-0",
                            139,
                            3,
                            Span.of(Duration.ofMillis(200)),
                            List.of("a", "b"))),
                    "why"),
                new CancelWay.Takes(Duration.ofSeconds(30))));
    assertThat(fates.seed()).isEqualTo(7);
    assertThat(fates.of(named("x"), PLACE)).isEqualTo(mine);
  }

  @Test
  void readsTheDocumentsExample() throws Exception {
    String document = Files.readString(Path.of("../../docs/emulator.md"));
    String example = document.substring(document.indexOf("{\n  \"seed\""));

    Fates fates = read(example.substring(0, example.indexOf("```")));

    assertThat(fates.of(named("sweep-1"), PLACE).stockouts()).isEqualTo(2);
    assertThat(document).contains(KnownFates.like(USUAL).keySet());
  }

  @Test
  void readsWhatItWrites() {
    Fates fates =
        Fates.like(USUAL)
            .withSeed(-1)
            .withRule(new Rule("fail", "p", "*", "a*"))
            .with("mine", USUAL.withCancel(new CancelWay.Loses()).withStockouts(Fate.ALWAYS))
            .withUsual("mine");

    assertThat(FatesReader.read(FatesWriter.write(fates), USUAL)).isEqualTo(fates);
  }

  @Test
  void namesEveryMistake() {
    assertThatThrownBy(() ->
            read(
                """
                {"default": "nobody", "fate": {}, "rules": [{"fate": "fail", "name": "x"}, {}],
                 "fates": {"a": {"pending": "soon", "running": "5s..1s", "stockouts": -1,
                   "mishaps": [{"kind": "flood"}], "exits": [{"code": 256}, {}],
                   "cancel": "perhaps"}}}
                """))
        .hasMessageStartingWith("INVALID_ARGUMENT: List of found errors:")
        .hasMessageContaining("Field: fates.a.pending; Message: \"soon\" is not a duration")
        .hasMessageContaining("Field: fates.a.running; Message: \"PT5S..PT1S\" is not a span")
        .hasMessageContaining("Field: fates.a.stockouts;")
        .hasMessageContaining("Field: fates.a.mishaps[0].kind; Message: \"flood\" is none of")
        .hasMessageContaining("Field: fates.a.exits[0].code; Message: 256 is not within 0 and 255")
        .hasMessageContaining("Field: fates.a.exits[1].code; Message: is missing")
        .hasMessageContaining("Field: fates.a.cancel;")
        .hasMessageContaining("Field: default; Message: there is no fate \"nobody\", only a, ")
        .hasMessageContaining("Field: fate; Message: is unknown here")
        .hasMessageContaining("Field: rules[0].name; Message: is unknown here")
        .hasMessageContaining("Field: rules[1].fate; Message: is missing");
  }

  @Test
  void choosesByLabelThenByTheFirstRuleThatFitsThenByDefault() {
    Fates fates =
        Fates.like(USUAL)
            .withRule(new Rule("fail", "demo", "us-*", "train-*"))
            .withRule(new Rule("stockout", "demo", "*", "*"))
            .withUsual("endless");
    CustomJob labelled =
        named("train-1").toBuilder().putLabels(Fates.LABEL, "cancel-never").build();

    assertThat(fates.of(labelled, PLACE)).isEqualTo(fates.named().get("cancel-never"));
    assertThat(fates.of(named("train-1"), PLACE)).isEqualTo(fates.named().get("fail"));
    assertThat(fates.of(named("other"), PLACE)).isEqualTo(fates.named().get("stockout"));
    assertThat(fates.of(named("train-1"), new Place("other", "us-central1")))
        .isEqualTo(fates.named().get("endless"));
  }

  @Test
  void refusesALabelThatNamesNoFate() {
    CustomJob lost = named("x").toBuilder().putLabels(Fates.LABEL, "lost").build();

    assertThatThrownBy(() -> Fates.like(USUAL).of(lost, PLACE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no fate \"lost\", only cancel-loses,");
    assertThat(Fates.like(USUAL).ofOrUsual(lost, PLACE)).isEqualTo(USUAL);
  }

  @Test
  void drawsWithinItsSpanAndTheSameForTheSameThrow() {
    Span span = new Span(Duration.ofSeconds(1), Duration.ofSeconds(2));
    Dice dice = new Dice(1, 1_000_000_000_000_000_001L);

    assertThat(dice.draw(span, 3)).isEqualTo(dice.draw(span, 3));
    assertThat(dice.draw(span, 3)).isNotEqualTo(dice.draw(span, 4));
    assertThat(dice.draw(span, 3)).isNotEqualTo(new Dice(2, dice.job()).draw(span, 3));
    for (int number = 0; number < 1000; number++) {
      assertThat(dice.draw(span, number)).isBetween(span.least(), span.most());
    }
  }
}
