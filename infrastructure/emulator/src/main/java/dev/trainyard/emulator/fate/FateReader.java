package dev.trainyard.emulator.fate;

import dev.trainyard.emulator.admin.Fields;
import dev.trainyard.emulator.fate.Mishap.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One fate from JSON. */
final class FateReader {
  private static final String PRIMARY = "workerpool0-0";
  private static final String REPLICA = "workerpool[0-3]-(0|[1-9][0-9]{0,5})";
  private static final String ALWAYS = "always";
  private static final int LARGEST_CODE = 255;

  private final Fields fields;
  private final Fate usual;

  FateReader(Fields fields, Fate usual) {
    this.fields = fields;
    this.usual = usual;
  }

  Fate read() {
    Fate fate =
        new Fate(
            span("queued", usual.queued()),
            span("pending", usual.pending()),
            times(fields, "stockouts", 0),
            fields.each("mishaps").stream().map(this::mishap).toList(),
            script(),
            fields.read("cancel", CancelWay::parse).orElse(usual.cancel()));
    fields.end();
    return fate;
  }

  private Script script() {
    Span running = span("running", usual.script().running());
    List<Exit> exits = fields.each("exits").stream().map(exit -> exit(exit, running)).toList();
    return new Script(running, exits, fields.text("cannotStart").orElse(""));
  }

  private static Exit exit(Fields exit, Span running) {
    if (!exit.names().contains("code")) {
      exit.refuse("code", "is missing");
    }
    Exit read =
        new Exit(
            replica(exit),
            (int) exit.number("code", 0, LARGEST_CODE).orElse(0),
            times(exit, "times", Fate.ALWAYS),
            exit.read("after", Span::parse).orElse(running),
            exit.texts("lastWords"));
    exit.end();
    return read;
  }

  private Mishap mishap(Fields mishap) {
    if (!mishap.names().contains("kind")) {
      mishap.refuse("kind", "is missing");
    }
    Mishap read =
        new Mishap(
            mishap.read("kind", FateReader::kind).orElse(Kind.PREEMPTION),
            times(mishap, "times", 1),
            mishap.read("after", Span::parse).orElse(Span.ZERO),
            replica(mishap));
    mishap.end();
    return read;
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is none of %s"
                    .formatted(
                        word,
                        Arrays.stream(Kind.values())
                            .map(Kind::word)
                            .collect(Collectors.joining(", ")))));
  }

  private static String replica(Fields of) {
    return of.read(
            "replica",
            text -> {
              if (!text.matches(REPLICA)) {
                throw new IllegalArgumentException(
                    "\"" + text + "\" is not a replica such as workerpool1-0");
              }
              return text;
            })
        .orElse(PRIMARY);
  }

  private static int times(Fields of, String name, int otherwise) {
    return of.read(name, FateReader::times).orElse(otherwise);
  }

  private static int times(String text) {
    if (text.equals(ALWAYS)) {
      return Fate.ALWAYS;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("\"" + text + "\" is neither a number nor always");
    }
    return Integer.parseInt(text);
  }

  private Span span(String name, Span otherwise) {
    return fields.read(name, Span::parse).orElse(otherwise);
  }
}
