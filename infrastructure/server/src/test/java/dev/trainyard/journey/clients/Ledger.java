package dev.trainyard.journey.clients;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What each method answered a client, as seen on its wire, kept in a file: yes if it ever did, else
 * the code of its first error.
 */
final class Ledger implements ClientInterceptor {
  private static final Path FOLDER = Path.of("target", "compatibility");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVED = "yes";

  private final Path file;
  private final Map<String, String> methods = new ConcurrentSkipListMap<>();

  /** Opens an empty one; what an earlier run wrote is gone. */
  Ledger(String house, String client) throws IOException {
    this.file = FOLDER.resolve(house + "-" + client + ".json");
    Files.createDirectories(FOLDER);
    Files.deleteIfExists(file);
  }

  static Map<String, String> read(String house, String client) throws IOException {
    Path file = FOLDER.resolve(house + "-" + client + ".json");
    return JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
  }

  void putAll(Map<String, String> seen) {
    methods.putAll(seen);
  }

  void write() throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), methods);
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        super.start(
            new SimpleForwardingClientCallListener<>(listener) {
              @Override
              public void onClose(Status status, Metadata trailers) {
                enter(method.getFullMethodName(), status);
                super.onClose(status, trailers);
              }
            },
            headers);
      }
    };
  }

  private void enter(String fullName, Status status) {
    String name = fullName.replaceFirst("^.*\\.(\\w+)/", "$1.");
    if (status.isOk()) {
      methods.put(name, SERVED);
    } else {
      methods.putIfAbsent(name, status.getCode().name());
    }
  }
}
