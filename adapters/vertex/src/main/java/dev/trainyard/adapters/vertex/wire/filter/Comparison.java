package dev.trainyard.adapters.vertex.wire.filter;

import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Created;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.HasLabel;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.LabelIs;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.NameIs;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.NameLike;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Not;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.Order;
import dev.trainyard.adapters.vertex.wire.filter.FilterTree.StateIs;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/** One field, one operator, one value. */
record Comparison(FilterText text, String operator) {
  private static final List<String> OPERATORS = List.of("!=", "<=", ">=", "=", "<", ">", ":");
  private static final String LABELS = "labels.";

  static FilterTree parse(FilterText text) {
    String field = text.takeName();
    return switch (field) {
      case "display_name", "displayName" -> of(text).name();
      case "state" -> of(text).state();
      case "create_time", "createTime" -> of(text).created();
      case LABELS -> quotedLabel(text);
      default -> {
        if (!field.startsWith(LABELS)) {
          throw text.invalidLast("expected display_name, state, create_time or labels.KEY");
        }
        yield of(text).label(field.substring(LABELS.length()));
      }
    };
  }

  private static FilterTree quotedLabel(FilterText text) {
    if (!text.isQuoteNext()) {
      throw text.invalidNext("expected the key of a label");
    }
    String key = text.takeValue();
    return of(text).label(key);
  }

  private static Comparison of(FilterText text) {
    text.skipSpace();
    for (String operator : OPERATORS) {
      if (text.take(operator)) {
        return new Comparison(text, operator);
      }
    }
    throw text.invalidNext("expected an operator");
  }

  private FilterTree name() {
    return switch (operator) {
      case "=" -> new NameIs(text.takeValue());
      case "!=" -> new Not(new NameIs(text.takeValue()));
      case ":" -> new NameLike(text.takeValue());
      default -> throw cannotCompare("display_name", "=, != or :");
    };
  }

  private FilterTree state() {
    return switch (operator) {
      case "=" -> new StateIs(takeState());
      case "!=" -> new Not(new StateIs(takeState()));
      default -> throw cannotCompare("state", "= or !=");
    };
  }

  private FilterTree created() {
    return switch (operator) {
      case "=" -> created(Order.AT);
      case "!=" -> new Not(created(Order.AT));
      case "<" -> created(Order.BEFORE);
      case "<=" -> created(Order.AT_OR_BEFORE);
      case ">" -> created(Order.AFTER);
      case ">=" -> created(Order.AT_OR_AFTER);
      default -> throw cannotCompare("create_time", "=, !=, <, <=, > or >=");
    };
  }

  private FilterTree label(String key) {
    return switch (operator) {
      case "=" -> new LabelIs(key, text.takeValue());
      case ":" -> hasLabel(key);
      default -> throw cannotCompare("labels." + key, "=VALUE or :*");
    };
  }

  private FilterTree hasLabel(String key) {
    if (!text.takeValue().equals("*")) {
      throw cannotCompare("labels." + key, "=VALUE or :*");
    }
    return new HasLabel(key);
  }

  private JobState takeState() {
    String name = text.takeValue();
    try {
      return JobState.forNumber(JobState.valueOf(name).getNumber());
    } catch (IllegalArgumentException e) {
      throw text.invalidLast("\"" + name + "\" is not a JobState");
    }
  }

  private FilterTree created(Order order) {
    String time = text.takeValue();
    try {
      return new Created(order, OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      throw text.invalidLast("\"" + time + "\" is not a time such as 2021-05-18T00:00:00Z");
    }
  }

  private IllegalArgumentException cannotCompare(String field, String operators) {
    return text.invalidLast(field + " takes only " + operators);
  }
}
