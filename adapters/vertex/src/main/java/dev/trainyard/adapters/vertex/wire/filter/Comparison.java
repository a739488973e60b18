package dev.trainyard.adapters.vertex.wire.filter;

import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.JobFilter.Created;
import dev.trainyard.domain.filter.JobFilter.HasLabel;
import dev.trainyard.domain.filter.JobFilter.LabelIs;
import dev.trainyard.domain.filter.JobFilter.NameIs;
import dev.trainyard.domain.filter.JobFilter.NameLike;
import dev.trainyard.domain.filter.JobFilter.Not;
import dev.trainyard.domain.filter.JobFilter.StateIs;
import dev.trainyard.domain.filter.Order;
import dev.trainyard.domain.job.RemoteJob;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/** One field, one operator, one value. */
record Comparison(FilterText text, String operator, StateNames states) {
  private static final List<String> OPERATORS = List.of("!=", "<=", ">=", "=", "<", ">", ":");
  private static final String LABELS = "labels.";

  static JobFilter parse(FilterText text, StateNames states) {
    String field = text.takeName();
    return switch (field) {
      case "display_name", "displayName" -> of(text, states).name();
      case "state" -> of(text, states).state();
      case "create_time", "createTime" -> of(text, states).created();
      case LABELS -> quotedLabel(text, states);
      default -> {
        if (!field.startsWith(LABELS)) {
          throw text.invalidLast("expected display_name, state, create_time or labels.KEY");
        }
        yield of(text, states).label(field.substring(LABELS.length()));
      }
    };
  }

  private static JobFilter quotedLabel(FilterText text, StateNames states) {
    if (!text.isQuoteNext()) {
      throw text.invalidNext("expected the key of a label");
    }
    String key = text.takeValue();
    return of(text, states).label(key);
  }

  private static Comparison of(FilterText text, StateNames states) {
    text.skipSpace();
    for (String operator : OPERATORS) {
      if (text.take(operator)) {
        return new Comparison(text, operator, states);
      }
    }
    throw text.invalidNext("expected an operator");
  }

  private JobFilter name() {
    return switch (operator) {
      case "=" -> new NameIs(text.takeValue());
      case "!=" -> new Not(new NameIs(text.takeValue()));
      case ":" -> new NameLike(text.takeValue());
      default -> throw cannotCompare("display_name", "=, != or :");
    };
  }

  private JobFilter state() {
    return switch (operator) {
      case "=" -> new StateIs(takeState());
      case "!=" -> new Not(new StateIs(takeState()));
      default -> throw cannotCompare("state", "= or !=");
    };
  }

  private JobFilter created() {
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

  private JobFilter label(String key) {
    return switch (operator) {
      case "=" -> new LabelIs(key, text.takeValue());
      case ":" -> hasLabel(key);
      default -> throw cannotCompare("labels." + key, "=VALUE or :*");
    };
  }

  private JobFilter hasLabel(String key) {
    if (!text.takeValue().equals("*")) {
      throw cannotCompare("labels." + key, "=VALUE or :*");
    }
    return new HasLabel(key);
  }

  private RemoteJob.State takeState() {
    String name = text.takeValue();
    try {
      return states.read().apply(name);
    } catch (IllegalArgumentException e) {
      throw text.invalidLast("\"" + name + "\" is not a " + states.type());
    }
  }

  private JobFilter created(Order order) {
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
