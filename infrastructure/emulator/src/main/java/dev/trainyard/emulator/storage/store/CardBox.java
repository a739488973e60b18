package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The cards of all objects, each in a file that is called by a hash of the object's name. */
record CardBox(Path folder) {
  private static final Logger LOGGER = Logger.getLogger(CardBox.class);

  Optional<Card> find(ObjectName name) throws IOException {
    try {
      String text = Files.readString(file(name));
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return Optional.of(Card.read(name, json));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      LOGGER.warnf("what was known of %s cannot be read any more: %s", name, e.toString());
      return Optional.empty();
    }
  }

  void put(Card card) throws IOException {
    Path file = file(card.object().name());
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "draft", "");
    Files.writeString(draft, card.json() + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void remove(ObjectName name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  private Path file(ObjectName name) {
    String hash = hash(name.name());
    return folder.resolve(name.bucket()).resolve(hash.substring(0, 2)).resolve(hash + ".json");
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
