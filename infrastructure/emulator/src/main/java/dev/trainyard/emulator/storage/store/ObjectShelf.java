package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All objects. What the API writes is a file with a card; a file without one, or another than its
 * card says, was written by training code and is an object all the same.
 */
public final class ObjectShelf {
  private final Ground ground;
  private final CardBox cards;
  private final InstantSource clock;

  /**
   * @param root where each bucket is a folder
   * @param cards where what files cannot say is kept
   */
  public ObjectShelf(Path root, Path cards, InstantSource clock) {
    this.cards = new CardBox(cards);
    this.ground = new Ground(root, this.cards);
    this.clock = clock;
  }

  /**
   * As it is now; its sums only if somebody has asked for them before.
   *
   * @throws RefusedException if there is no such bucket
   */
  public Optional<StoredObject> find(ObjectName name) throws IOException {
    requireBucket(name.bucket());
    Path place = ground.place(name);
    return name.isFolder() ? folder(name, place) : file(name, place);
  }

  private Optional<StoredObject> folder(ObjectName name, Path place) throws IOException {
    return Files.isDirectory(place) ? cards.find(name).map(Card::object) : Optional.empty();
  }

  private Optional<StoredObject> file(ObjectName name, Path place) throws IOException {
    if (!Files.isRegularFile(place)) {
      return Optional.empty();
    }
    BasicFileAttributes file = Files.readAttributes(place, BasicFileAttributes.class);
    Instant modified = file.lastModifiedTime().toInstant();
    Optional<Card> card = cards.find(name);
    return card.filter(each -> each.isOf(file.size(), modified))
        .map(Card::object)
        .or(() -> Optional.of(Generations.foreign(name, file, card.orElse(null))));
  }

  /** With its sums; looks through the file if nobody did before. */
  public StoredObject read(StoredObject object) throws IOException {
    if (object.content().isRead()) {
      return object;
    }
    Path place = ground.place(object.name());
    Instant modified = Files.getLastModifiedTime(place).toInstant();
    StoredObject read = object.with(Digests.of(place));
    // why: who writes the file meanwhile makes another object of it, whose sums these are not
    synchronized (this) {
      if (find(object.name()).equals(Optional.of(object))) {
        cards.put(new Card(read, modified));
      }
    }
    return read;
  }

  /** Where its bytes are. */
  public Path file(StoredObject object) throws IOException {
    return ground.place(object.name());
  }

  /**
   * Whether an object could be put there now.
   *
   * @throws RefusedException if a condition does not hold, or there is no room for it
   */
  public void check(ObjectName name, Conditions conditions) throws IOException {
    conditions.check(find(name).orElse(null));
    ground.refuseFilesAbove(name);
  }

  /**
   * Makes it an object, in the place of one that was there.
   *
   * @throws RefusedException if a condition does not hold, or there is no room for it
   */
  public synchronized StoredObject put(Draft draft) throws IOException {
    StoredObject old = find(draft.name()).orElse(null);
    draft.conditions().check(old);
    ground.settle(draft.name(), draft.file());
    Instant now = clock.instant();
    StoredObject made =
        new StoredObject(
            draft.name(), Generations.next(now, old), 1, draft.content(), now, now, draft.said());
    Instant modified = Files.getLastModifiedTime(ground.place(draft.name())).toInstant();
    cards.put(new Card(made, modified));
    return made;
  }

  /**
   * Changes what is said of it.
   *
   * @throws RefusedException if there is none, or a condition does not hold
   */
  public synchronized StoredObject change(
      ObjectName name, Conditions conditions, UnaryOperator<JsonObject> words) throws IOException {
    StoredObject old = find(name).orElseThrow(() -> RefusedException.noSuchObject(name));
    conditions.check(old);
    StoredObject changed = old.saying(words.apply(old.said()), clock.instant());
    cards.put(new Card(changed, Files.getLastModifiedTime(ground.place(name)).toInstant()));
    return changed;
  }

  /**
   * @throws RefusedException if there is none, or a condition does not hold
   */
  public synchronized void remove(ObjectName name, Conditions conditions) throws IOException {
    StoredObject old = find(name).orElseThrow(() -> RefusedException.noSuchObject(name));
    conditions.check(old);
    if (!name.isFolder()) {
      Files.delete(ground.place(name));
    }
    cards.remove(name);
  }

  /**
   * @throws RefusedException if there is none
   */
  public void requireBucket(String bucket) {
    ObjectName.requireBucket(bucket);
    if (!Files.isDirectory(ground.root().resolve(bucket))) {
      throw RefusedException.noSuchBucket();
    }
  }

  /** Where each bucket is a folder. */
  public Path root() {
    return ground.root();
  }
}
