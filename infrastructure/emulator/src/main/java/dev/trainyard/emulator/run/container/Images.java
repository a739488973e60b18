package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The images that an engine has or can get. */
public final class Images {
  private static final long LOOK_MILLIS = 250;
  private static final long FORGET_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** What a registry itself says; anything else is trouble on the way to it. */
  private static final Pattern REFUSAL =
      Pattern.compile(
          "not found|denied|unauthorized|authentication required|does not exist|manifest unknown"
              + "|no matching manifest|invalid reference format|name unknown|unsupported",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOOPBACK =
      Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?::[0-9]{1,5})?/");

  private final Map<String, Long> outOfReach = new ConcurrentHashMap<>();
  private final DockerClient docker;

  Images(DockerClient docker) {
    this.docker = docker;
  }

  /**
   * Finds one, pulling it if the engine has not got it.
   *
   * @param unwanted stops a pull that nobody waits for any more
   */
  public Finding find(String image, BooleanSupplier unwanted) {
    try {
      boolean isHere = isHere(image);
      if (isHere && !mayHaveMoved(image)) {
        return new Finding.Here();
      }
      Finding found = wasOutOfReach(image) ? away() : tried(image, unwanted);
      return isHere && found instanceof Finding.OutOfReach ? new Finding.Here() : found;
    } catch (DockerException e) {
      return missing(image, Words.of(e));
    }
  }

  private static Finding away() {
    return new Finding.OutOfReach("its registry did not answer a moment ago");
  }

  private Finding tried(String image, BooleanSupplier unwanted) {
    try {
      return pull(image, unwanted);
    } catch (DockerException e) {
      return missing(image, Words.of(e));
    }
  }

  // why: what is pushed to a registry of this machine is what one is working on
  private static boolean mayHaveMoved(String image) {
    return image.indexOf('@') < 0 && LOOPBACK.matcher(image).lookingAt();
  }

  private boolean isHere(String image) {
    try {
      docker.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException _) {
      return false;
    }
  }

  private Finding pull(String image, BooleanSupplier unwanted) {
    try (Pull pull = docker.pullImageCmd(tagged(image)).exec(new Pull())) {
      while (!pull.isOver(LOOK_MILLIS)) {
        if (unwanted.getAsBoolean()) {
          return new Finding.GivenUp();
        }
      }
      if (!pull.trouble().isEmpty()) {
        return missing(image, pull.trouble());
      }
      return isHere(image) ? new Finding.Here() : new Finding.Refused("the pull brought nothing");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Finding.GivenUp();
    } catch (IOException e) {
      return missing(image, e.toString());
    }
  }

  /** Without a tag the engine would pull them all. */
  private static String tagged(String image) {
    boolean bare = image.indexOf(':', image.lastIndexOf('/') + 1) < 0 && image.indexOf('@') < 0;
    return bare ? image + ":latest" : image;
  }

  private Finding missing(String image, String words) {
    if (isRefusal(words)) {
      return new Finding.Refused(words);
    }
    outOfReach.put(registry(image), System.nanoTime());
    return new Finding.OutOfReach(words);
  }

  static boolean isRefusal(String words) {
    return REFUSAL.matcher(words).find();
  }

  private boolean wasOutOfReach(String image) {
    Long when = outOfReach.get(registry(image));
    return when != null && System.nanoTime() - when < FORGET_NANOS;
  }

  private static String registry(String image) {
    int slash = image.indexOf('/');
    String first = slash < 0 ? "" : image.substring(0, slash);
    return first.contains(".") || first.contains(":") ? first : "docker.io";
  }
}
