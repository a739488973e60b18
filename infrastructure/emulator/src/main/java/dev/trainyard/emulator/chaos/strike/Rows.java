package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rows of any of Google's list answers: its one repeated message. */
final class Rows {
  private static final String NEXT = "next_page_token";

  private Rows() {}

  static List<Message> of(Message answer) {
    List<Message> rows = new ArrayList<>();
    for (FieldDescriptor field : answer.getDescriptorForType().getFields()) {
      if (isRows(field)) {
        ((List<?>) answer.getField(field)).forEach(row -> rows.add((Message) row));
      }
    }
    return rows;
  }

  /** The same answer with other rows. */
  static Message with(Message answer, List<Message> rows) {
    Message.Builder changed = answer.toBuilder();
    for (FieldDescriptor field : answer.getDescriptorForType().getFields()) {
      if (isRows(field)) {
        changed.setField(field, rows);
      }
    }
    return changed.build();
  }

  /** The same answer with its rows changed. */
  static Message change(Message answer, UnaryOperator<List<Message>> change) {
    return with(answer, change.apply(of(answer)));
  }

  static boolean isLastPage(Message answer) {
    return ((String) answer.getField(next(answer))).isEmpty();
  }

  static Message withNextPage(Message answer, String token) {
    return answer.toBuilder().setField(next(answer), token).build();
  }

  private static FieldDescriptor next(Message answer) {
    return answer.getDescriptorForType().findFieldByName(NEXT);
  }

  private static boolean isRows(FieldDescriptor field) {
    return field.isRepeated() && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
  }
}
