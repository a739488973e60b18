package dev.trainyard.server.tls;

import java.nio.file.Path;

/**
 * Where a certificate and its private key lie, as PEM.
 *
 * @param certificate the certificate, and after it those that vouch for it, if any
 */
public record CertificateFiles(Path certificate, Path key) {}
