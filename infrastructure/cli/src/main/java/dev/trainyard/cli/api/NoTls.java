package dev.trainyard.cli.api;

import java.security.KeyManagementException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts nothing and trusts nobody. For clients that only speak plain HTTP: Java's own would read
 * every certificate and try every cipher of this machine before the first request.
 */
final class NoTls extends SSLContextSpi {
  private static final class None extends Provider {
    None() {
      super("none", "1", "no TLS");
    }
  }

  private static final class Context extends SSLContext {
    Context() {
      super(new NoTls(), new None(), "none");
    }
  }

  private NoTls() {}

  static SSLContext context() {
    return new Context();
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    return new SSLParameters(new String[0], new String[0]);
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    return engineGetDefaultSSLParameters();
  }

  @Override
  protected void engineInit(
      KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom chance)
      throws KeyManagementException {
    throw new KeyManagementException("no TLS");
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    throw new IllegalStateException("no TLS");
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    throw new IllegalStateException("no TLS");
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    throw new IllegalStateException("no TLS");
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    return engineCreateSSLEngine();
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    throw new IllegalStateException("no TLS");
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    throw new IllegalStateException("no TLS");
  }
}
