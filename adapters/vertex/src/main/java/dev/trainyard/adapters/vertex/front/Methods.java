package dev.trainyard.adapters.vertex.front;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a backend serves, and the services that it belongs to: their other methods are known, and
 * turned away with a sentence.
 */
public final class Methods {
  private final String house;
  private final String serves;
  private final Map<String, Served<?, ?>> served = new LinkedHashMap<>();
  private final Set<ServiceDescriptor> services = new LinkedHashSet<>();

  private Methods(String house, String serves) {
    this.house = house;
    this.serves = serves;
  }

  /**
   * @param house who answers, for the sentence that turns a method away
   * @param serves what for, in the same sentence
   */
  public static Methods of(String house, String serves, Collection<Served<?, ?>> served) {
    Methods methods = new Methods(house, serves);
    for (Served<?, ?> each : served) {
      methods.served.put(each.name(), each);
      methods.services.add(each.schema().getService());
    }
    return methods;
  }

  /** The same methods, each as {@code change} makes it. */
  public Methods each(UnaryOperator<Served<?, ?>> change) {
    return of(house, serves, served.values().stream().<Served<?, ?>>map(change).toList());
  }

  /** Their simple names, such as {@code CreateCustomJob}, in order. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    served.values().forEach(each -> names.add(each.schema().getName()));
    return names;
  }

  public Optional<Served<?, ?>> find(Descriptors.MethodDescriptor method) {
    return Optional.ofNullable(served.get(method.getFullName()));
  }

  /**
   * @param name as gRPC has it in its path, in any version: {@code package.Service/Method}
   */
  public Optional<Served<?, ?>> find(String name) {
    return Optional.ofNullable(served.get(ApiVersion.inV1(name).replace('/', '.')));
  }

  public List<ServiceDescriptor> services() {
    return List.copyOf(services);
  }

  /** Why a method is not there, for the caller. */
  public String unserved(String name) {
    return "%s does not serve %s: it serves %s.".formatted(house, name.replace('/', '.'), serves);
  }
}
