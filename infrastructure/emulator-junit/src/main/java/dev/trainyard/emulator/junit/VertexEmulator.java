package dev.trainyard.emulator.junit;

import dev.trainyard.emulator.Mode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a Vertex emulator for a test class, or for a test method alone. Tests take it as a
 * parameter: {@link Vertex}, {@code JobServiceClient}, {@code JobServiceSettings}, {@code Faults}
 * or {@code Emulator}.
 *
 * <p>The tests of a class share it, one after the other; before each of them jobs and faults are
 * removed, buckets are not.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(VertexEmulatorExtension.class)
public @interface VertexEmulator {
  /** What running a job means. */
  Mode value() default Mode.NOOP;

  /** The command that starts Python 3, for {@link Mode#PROCESS}. */
  String python() default "python3";

  /** An emulator for each test, from {@code @BeforeEach} on; such tests may run at once. */
  boolean fresh() default false;
}
