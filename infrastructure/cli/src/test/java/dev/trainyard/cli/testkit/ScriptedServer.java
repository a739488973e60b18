package dev.trainyard.cli.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLContext;

/**
 * Answers as told, in the order told; the last answer to a request stays. Keeps what it was sent.
 */
public final class ScriptedServer implements AutoCloseable {
  private record Answer(int status, String body) {}

  private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, String>> headers = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final String scheme;

  public ScriptedServer() throws IOException {
    this(HttpServer.create(anywhere(), 0), "http");
  }

  private ScriptedServer(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::answer);
    server.start();
  }

  /** One that speaks TLS, as this identity. */
  public static ScriptedServer secure(SSLContext identity) throws IOException {
    HttpsServer server = HttpsServer.create(anywhere(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    return new ScriptedServer(server, "https");
  }

  private static InetSocketAddress anywhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /**
   * @param request such as {@code GET /path?query}
   */
  public ScriptedServer on(String request, int status, String body) {
    script
        .computeIfAbsent(request, _ -> new ConcurrentLinkedDeque<>())
        .add(new Answer(status, body));
    return this;
  }

  public URI address() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<String> bodies() {
    return List.copyOf(bodies);
  }

  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Of each request, by names in small letters. */
  public List<Map<String, String>> headers() {
    return List.copyOf(headers);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    requests.add(request);
    Map<String, String> sent = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    headers.add(sent);
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Deque<Answer> answers = script.getOrDefault(request, new ConcurrentLinkedDeque<>());
    Answer unknown = new Answer(404, "{\"error\":{\"message\":\"nothing at " + request + "\"}}");
    Answer next = answers.size() > 1 ? answers.pop() : answers.isEmpty() ? unknown : answers.peek();
    byte[] body = next.body().getBytes(UTF_8);
    boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(next.status(), isEmpty ? -1 : body.length);
    if (!isEmpty) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
