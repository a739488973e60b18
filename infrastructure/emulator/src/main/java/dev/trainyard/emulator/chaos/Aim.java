package dev.trainyard.emulator.chaos;

import dev.trainyard.domain.job.Channel;
import dev.trainyard.emulator.chaos.strike.Call;
import java.util.Set;

/**
 * Which calls a fault is for.
 *
 * @param methods by their simple names, {@code CreateCustomJob}, or {@code *} for all
 * @param project as callers write it, or {@code *}
 * @param location as callers write it, or {@code *}
 * @param channels {@link Channel#HTTP}, {@link Channel#GRPC} or both
 */
public record Aim(Set<String> methods, String project, String location, Set<Channel> channels) {
  /** Whatever there is. */
  public static final String ANY = "*";

  private static final Set<Channel> DOORS = Set.of(Channel.HTTP, Channel.GRPC);

  public Aim {
    methods = Set.copyOf(methods);
    channels = Set.copyOf(channels);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("methods must name one, or be *");
    }
    if (channels.isEmpty() || !DOORS.containsAll(channels)) {
      throw new IllegalArgumentException("channels must be HTTP, GRPC or both");
    }
  }

  /** At calls of these methods from anywhere. */
  public static Aim at(Set<String> methods) {
    return new Aim(methods, ANY, ANY, DOORS);
  }

  Aim in(String location) {
    return new Aim(methods, project, location, channels);
  }

  Aim of(String project) {
    return new Aim(methods, project, location, channels);
  }

  Aim over(Channel channel) {
    return new Aim(methods, project, location, Set.of(channel));
  }

  boolean isAnyMethod() {
    return methods.contains(ANY);
  }

  boolean matches(Call call) {
    return (isAnyMethod() || methods.contains(call.method()))
        && isOne(project, call.project())
        && isOne(location, call.location())
        && channels.contains(call.channel());
  }

  private static boolean isOne(String wanted, String found) {
    return wanted.equals(ANY) || wanted.equals(found);
  }
}
