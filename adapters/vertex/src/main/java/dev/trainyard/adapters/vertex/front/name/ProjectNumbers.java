package dev.trainyard.adapters.vertex.front.name;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Served;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Projects by their number, so that a caller may name one by either; answers have the id.
 *
 * @param idsByNumber of the projects whose number is known; any other number is a project of its
 *     own
 */
public record ProjectNumbers(Map<String, String> idsByNumber) {
  private static final Pattern PROJECT = Pattern.compile("projects/([0-9]+)(/.*)?");
  private static final List<String> NAMES = List.of("parent", "name");

  public ProjectNumbers {
    idsByNumber = Map.copyOf(idsByNumber);
  }

  /** The same method for requests that name the project by its number, too. */
  public <Q extends Message, A extends Message> Served<Q, A> understoodBy(Served<Q, A> served) {
    return new Served<>(
        served.form(),
        asked ->
            served
                .work()
                .answer(new Asked<>(byId(asked.request()), asked.faults(), asked.caller())));
  }

  @SuppressWarnings("unchecked")
  private <Q extends Message> Q byId(Q request) {
    Message.Builder changed = null;
    for (String name : NAMES) {
      FieldDescriptor field = request.getDescriptorForType().findFieldByName(name);
      if (field != null && request.getField(field) instanceof String text) {
        String byId = byId(text);
        if (!byId.equals(text)) {
          changed = changed == null ? request.toBuilder() : changed;
          changed.setField(field, byId);
        }
      }
    }
    return changed == null ? request : (Q) changed.build();
  }

  /** The same resource name, with its project's id. */
  public String byId(String name) {
    Matcher matcher = PROJECT.matcher(name);
    if (!matcher.matches() || !idsByNumber.containsKey(matcher.group(1))) {
      return name;
    }
    String rest = matcher.group(2) == null ? "" : matcher.group(2);
    return "projects/" + idsByNumber.get(matcher.group(1)) + rest;
  }
}
