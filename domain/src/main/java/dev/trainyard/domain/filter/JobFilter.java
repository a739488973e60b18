package dev.trainyard.domain.filter;

import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Instant;
import java.util.List;

/** Which jobs, or pipelines, are meant. */
public sealed interface JobFilter {
  /** The filter that lets everything through. */
  JobFilter EVERYTHING = new Everything();

  boolean matches(Subject subject);

  record Everything() implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return true;
    }
  }

  record All(List<JobFilter> terms) implements JobFilter {
    public All {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean matches(Subject subject) {
      return terms.stream().allMatch(term -> term.matches(subject));
    }
  }

  record Any(List<JobFilter> terms) implements JobFilter {
    public Any {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean matches(Subject subject) {
      return terms.stream().anyMatch(term -> term.matches(subject));
    }
  }

  record Not(JobFilter term) implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return !term.matches(subject);
    }
  }

  record NameIs(String displayName) implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return subject.displayName().equals(displayName);
    }
  }

  /** {@code display_name:"a*"}. */
  record NameLike(Glob glob) implements JobFilter {
    public NameLike(String glob) {
      this(new Glob(glob));
    }

    @Override
    public boolean matches(Subject subject) {
      return glob.matches(subject.displayName());
    }
  }

  /** The state as it is shown; {@code UNKNOWN} is never shown, and matches nothing. */
  record StateIs(State state) implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return state != State.UNKNOWN && subject.state() == state;
    }
  }

  record Created(Order order, Instant than) implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return order.holds(subject.createTime(), than);
    }
  }

  record LabelIs(String key, String value) implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return value.equals(subject.labels().get(key));
    }
  }

  /** {@code labels.key:*}. */
  record HasLabel(String key) implements JobFilter {
    @Override
    public boolean matches(Subject subject) {
      return subject.labels().containsKey(key);
    }
  }
}
