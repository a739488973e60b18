package dev.trainyard.adapters.web;

import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: whom the header names, else whom the connection knows, else {@code anonymous}.
 *
 * @param actor for the history; at most 256 printable characters
 */
public record Caller(
    @Parameter(
            description =
                "Who asks, for the history. Default: the authenticated user, else anonymous.",
            example = "ada@example.com")
        @HeaderParam("x-trainyard-actor")
        @Nullable String actor,
    @Context SecurityContext security) {
  private static final int MAX_LENGTH = 256;

  /** Why something is done through this door. */
  public Cause cause(Reason reason, String detail) {
    return new Cause(name(), Channel.HTTP, reason, detail);
  }

  public void check(Complaints complaints) {
    String name = name();
    if (name.length() > MAX_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
      complaints.add("x-trainyard-actor", "has at most 256 characters, all of them printable");
    }
  }

  /** For the history. */
  public String name() {
    if (actor != null && !actor.isBlank()) {
      return actor.strip();
    }
    Principal user = security.getUserPrincipal();
    return user == null || user.getName().isBlank() ? "anonymous" : user.getName();
  }
}
