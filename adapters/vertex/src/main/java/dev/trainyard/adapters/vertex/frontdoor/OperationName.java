package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.application.port.in.FindOperationsUseCase.Target;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an operation, in either of the forms that Vertex has for it. */
record OperationName(String text, OperationOwner owner, long id) {
  private static final Pattern FORM =
      Pattern.compile("(.+)/operations/([0-9]{1,18}|[1-8][0-9]{18})");

  /**
   * @throws IllegalArgumentException if it is none, in words for the caller
   */
  static OperationName parse(String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Invalid operation name \""
              + name
              + "\": expected projects/PROJECT/locations/LOCATION/operations/ID.");
    }
    OperationOwner owner = OperationOwner.parse(matcher.group(1));
    return new OperationName(name, owner, Long.parseLong(matcher.group(2)));
  }

  Scope scope() {
    return owner.scope();
  }

  /** Whether the removal is of what the name says, if it says something. */
  boolean isOf(Removal removal) {
    Target target = owner.target();
    return target == null || target.equals(new Target(removal.kind(), removal.job()));
  }
}
