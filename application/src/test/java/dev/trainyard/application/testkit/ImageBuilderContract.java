package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Step;
import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Copy;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What every {@link ImageBuilder} keeps. */
public interface ImageBuilderContract {
  ImageBuilder builder();

  /** A new folder with these files. */
  Path folder(Map<String, String> files);

  /** A name that can be pushed to, in a repository of this test alone. */
  ImageName name(String tag);

  /** An image that is there. */
  ImageName base();

  @Test
  default void givesEqualContentsAnEqualDigestWhateverTheirFolderAndName() {
    PackagedImage first = built(Map.of("a.py", "1"), new Base.Nothing(), "1");
    PackagedImage second = built(Map.of("a.py", "1"), new Base.Nothing(), "2");
    assertThat(first.digest()).matches("sha256:[0-9a-f]{64}").isEqualTo(second.digest());
    assertThat(first.name()).isEqualTo(name("1"));
    assertThat(first.codeLayers()).isPositive();
  }

  @Test
  default void givesOtherContentsAnotherDigest() {
    String digest = built(Map.of("a.py", "1"), new Base.Nothing(), "1").digest();
    assertThat(built(Map.of("a.py", "2"), new Base.Nothing(), "1").digest()).isNotEqualTo(digest);
    assertThat(built(Map.of("b.py", "1"), new Base.Nothing(), "1").digest()).isNotEqualTo(digest);
    assertThat(built(Map.of("a.py", "1"), new Base.Image(base()), "1").digest())
        .isNotEqualTo(digest);
  }

  @Test
  default void copiesOnlyWhatTheRecipeSays() {
    String digest = built(Map.of("a.py", "1"), new Base.Nothing(), "1").digest();
    Map<String, String> more = Map.of("a.py", "1", "other/b.py", "2");
    Recipe recipe = recipe(folder(more), new Base.Nothing(), new Copy("a.py", "a.py"));
    assertThat(build(recipe, "1").digest()).isEqualTo(digest);
  }

  @Test
  default void pushesWhatIsNotThereAndSaysSo() {
    assertThat(built(Map.of("a.py", "1"), new Base.Nothing(), "1").pushed()).isTrue();
    assertThat(built(Map.of("a.py", "1"), new Base.Nothing(), "1").pushed()).isFalse();
    assertThat(built(Map.of("a.py", "1"), new Base.Nothing(), "2").pushed()).isTrue();
    assertThat(built(Map.of("a.py", "2"), new Base.Nothing(), "1").pushed()).isTrue();
  }

  @Test
  default void saysThatABaseIsNotThere() {
    ImageName missing = name("no-such-base");
    assertThatThrownBy(() -> built(Map.of("a.py", "1"), new Base.Image(missing), "1"))
        .isInstanceOf(PackagingFailedException.class)
        .hasMessageContaining(missing.toString());
  }

  @Test
  default void tellsHowItGoesOn() {
    Queue<Step> told = new ConcurrentLinkedQueue<>();
    Recipe recipe = recipe(folder(Map.of("a.py", "1")), new Base.Nothing(), new Copy(".", "."));
    builder().build(recipe, new Destination.Registry(name("told")), told::add);
    assertThat(told).isNotEmpty().allMatch(step -> step.done() <= step.total());
  }

  private PackagedImage built(Map<String, String> files, Base base, String tag) {
    return build(recipe(folder(files), base, new Copy(".", ".")), tag);
  }

  private PackagedImage build(Recipe recipe, String tag) {
    return builder().build(recipe, new Destination.Registry(name(tag)), Progress.UNHEARD);
  }

  private static Recipe recipe(Path folder, Base base, Copy copy) {
    return new Recipe(folder, base, List.of(), List.of(copy), List.of("python3", "a.py"));
  }
}
