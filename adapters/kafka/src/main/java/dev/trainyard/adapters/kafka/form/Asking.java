package dev.trainyard.adapters.kafka.form;

import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import dev.trainyard.domain.job.Place;

/**
 * Who asks, from where, and for which place: what submissions and cancel commands have in common.
 */
record Asking(
    Envelope envelope, Options options, Origin origin, String defaultParent, Faults faults) {
  private static final Place STAND_IN = new Place("unknown", "us-central1");
  private static final int MAX_ACTOR = 256;

  /** The parent's place; a stand-in where there is a fault. To be asked once. */
  Place place() {
    Given parent = options.named("parent").orElse(new Given("trainyard-parent", defaultParent));
    if (parent.text().isEmpty()) {
      faults.add(
          parent.field(), "is missing; it names projects/PROJECT/locations/LOCATION to train in");
      return STAND_IN;
    }
    return faults.orElse(STAND_IN, parent.field(), parent.text(), Place::parse);
  }

  /** To be asked once. */
  String actor() {
    // why: Kafka does not say who wrote a record; the last resort is whoever may write to the topic
    String anybody = "kafka:" + origin.topic();
    String source = envelope.attribute("source");
    Given actor =
        options.named("actor").orElse(new Given("source", source.isBlank() ? anybody : source));
    return faults.orElse(anybody, actor.field(), actor.text(), text -> Words.line(text, MAX_ACTOR));
  }
}
