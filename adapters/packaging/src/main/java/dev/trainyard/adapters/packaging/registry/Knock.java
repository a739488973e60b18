package dev.trainyard.adapters.packaging.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Looks whether anyone is there at all, and speaks TLS where nothing else may be spoken. */
final class Knock {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int PATIENCE = 10_000;

  private Knock() {}

  /** Fails at once where Jib would try again for a minute. */
  static void at(String registry) throws IOException {
    if (System.getProperty("https.proxyHost") != null) {
      return;
    }
    boolean here = Registries.isOnThisMachine(registry);
    int colon = registry.lastIndexOf(':');
    String host = colon < 0 ? registry : registry.substring(0, colon);
    int usual = here ? HTTP : HTTPS;
    int port = colon < 0 ? usual : Integer.parseInt(registry.substring(colon + 1));
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE);
      if (!here) {
        greet(socket, host, port);
      }
    }
  }

  private static void greet(Socket socket, String host, int port) throws IOException {
    socket.setSoTimeout(PATIENCE);
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true)) {
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      secure.startHandshake();
    }
  }
}
