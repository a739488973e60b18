package dev.trainyard.domain.rules;

import org.jspecify.annotations.Nullable;

/** A field of the request, known by its path, about which the rules may note something. */
final class Scope {
  private final @Nullable Scope parent;
  private final String name;
  private final int index;
  private final Notes notes;

  private Scope(@Nullable Scope parent, String name, int index, Notes notes) {
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.notes = notes;
  }

  /** The request itself. */
  static Scope root(Notes notes) {
    return new Scope(null, "", -1, notes);
  }

  Scope at(String field) {
    return new Scope(this, field, -1, notes);
  }

  Scope at(String field, int element) {
    return new Scope(this, field, element, notes);
  }

  String name() {
    return name;
  }

  void refuse(String message) {
    notes.refuse(path(), message);
  }

  void warn(String message) {
    notes.warn(path(), message);
  }

  void spoil(String message) {
    notes.spoil(path(), message);
  }

  /** Notes the lack of a value that has to be there; tells whether it is there. */
  boolean require(String value) {
    if (value.isBlank()) {
      refuse(name + " is required.");
      return false;
    }
    return true;
  }

  private String path() {
    String own = index < 0 ? name : name + "[" + index + "]";
    return parent == null || parent.parent == null ? own : parent.path() + "." + own;
  }
}
