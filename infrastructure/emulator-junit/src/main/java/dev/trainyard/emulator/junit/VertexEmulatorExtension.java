package dev.trainyard.emulator.junit;

import dev.trainyard.emulator.Emulator.FaultSetting;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The extension behind {@link VertexEmulator}, and by itself: in a static field with
 * {@code @RegisterExtension} the tests of a class share an emulator, in any other each has its own.
 */
public final class VertexEmulatorExtension
    implements Vertex,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private final @Nullable Plan plan;
  private @Nullable ExtensionContext owner;
  private @Nullable RunningVertex shared;
  private volatile @Nullable RunningVertex own;

  /** As the annotation says. */
  public VertexEmulatorExtension() {
    this(null);
  }

  private VertexEmulatorExtension(@Nullable Plan plan) {
    this.plan = plan;
  }

  /** Jobs succeed by themselves. */
  public static VertexEmulatorExtension noop() {
    return new VertexEmulatorExtension(Plan.of(Mode.NOOP));
  }

  /** Jobs really run, as processes of this machine. */
  public static VertexEmulatorExtension process() {
    return new VertexEmulatorExtension(Plan.of(Mode.PROCESS));
  }

  /** With other settings, such as {@code settings -> settings.withPace(...)}. */
  public VertexEmulatorExtension with(UnaryOperator<EmulatorSettings> change) {
    return new VertexEmulatorExtension(planned(Optional.empty()).with(change));
  }

  /** With time that stands still until {@link #time()} turns it, or {@link #awaitEnd} waits. */
  public VertexEmulatorExtension withVirtualTime(Instant start) {
    return new VertexEmulatorExtension(planned(Optional.empty()).withVirtualTime(start));
  }

  /** With faults that are in force whenever a test begins. */
  public VertexEmulatorExtension withFaults(FaultSetting faults) {
    return new VertexEmulatorExtension(planned(Optional.empty()).withFaults(faults));
  }

  @Override
  public RunningVertex running() {
    RunningVertex mine = own;
    RunningVertex found = mine == null ? shared : mine;
    if (found == null) {
      throw new IllegalStateException("no Vertex emulator is running: it starts with the tests");
    }
    return found;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<VertexEmulator> wish = wish(context);
    if (shared == null && !wish.map(VertexEmulator::fresh).orElse(false)) {
      shared = RunningVertex.start(planned(wish));
      owner = context;
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (shared != null) {
      shared.reset();
    } else {
      RunningVertex fresh = RunningVertex.start(planned(wish(context)));
      store(context).put(RunningVertex.class, fresh);
      own = fresh;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    own = null;
    close(store(context).remove(RunningVertex.class, RunningVertex.class));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.equals(owner)) {
      close(shared);
      shared = null;
      owner = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Parameters.supports(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningVertex mine = store(context).get(RunningVertex.class, RunningVertex.class);
    return Parameters.of(parameter.getParameter().getType(), mine == null ? running() : mine);
  }

  private ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(this));
  }

  private Plan planned(Optional<VertexEmulator> wish) {
    return plan != null
        ? plan
        : wish.map(it -> Plan.of(it.value()).with(usual -> usual.withPython(it.python())))
            .orElseGet(() -> Plan.of(Mode.NOOP));
  }

  private static Optional<VertexEmulator> wish(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, VertexEmulator.class))
        .or(() -> context.getParent().flatMap(VertexEmulatorExtension::wish));
  }

  private static void close(@Nullable RunningVertex vertex) {
    if (vertex != null) {
      vertex.close();
    }
  }
}
