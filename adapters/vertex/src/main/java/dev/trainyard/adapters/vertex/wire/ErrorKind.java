package dev.trainyard.adapters.vertex.wire;

/** What an error of Vertex's means for whoever made the call. */
public enum ErrorKind {
  /** A capacity quota is used up; nothing was done, and minutes help. */
  QUOTA,
  /** Vertex has no such machines free; nothing was done, and minutes help. */
  CAPACITY,
  /** Too many calls; nothing was done, and a minute helps. */
  API_RATE,
  /** Nothing was done, for a reason that lies with us and not with the request. */
  TURNED_AWAY,
  /** Nothing was done, and never will be for this request. */
  REFUSED,
  /** What was asked for is not there. */
  NOT_FOUND,
  /** It is not in a state for what was asked. */
  PRECONDITION,
  /** The call was never sent. */
  NOT_SENT,
  /** Nobody can say whether something was done. */
  UNCLEAR;

  /** Reads the status code and the text of what a client of Vertex threw. */
  public static ErrorKind of(Throwable thrown) {
    throw new UnsupportedOperationException();
  }
}
