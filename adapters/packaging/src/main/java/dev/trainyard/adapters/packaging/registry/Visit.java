package dev.trainyard.adapters.packaging.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate;
import com.google.cloud.tools.jib.image.json.BuildableManifestTemplate.ContentDescriptorTemplate;
import com.google.cloud.tools.jib.image.json.ManifestListTemplate;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;
import com.google.cloud.tools.jib.registry.ManifestAndDigest;
import com.google.cloud.tools.jib.registry.RegistryClient;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One repository, looked at; with credentials only if it does not answer without. */
final class Visit implements AutoCloseable {
  private final FailoverHttpClient http;
  private final ImageReference image;
  private final List<CredentialRetriever> credentials;
  private RegistryClient client;

  Visit(ImageReference image, List<CredentialRetriever> credentials) {
    boolean here = Registries.isOnThisMachine(image.getRegistry());
    this.http = new FailoverHttpClient(here, here, _ -> {});
    this.image = image;
    this.credentials = credentials;
    this.client = factory().newRegistryClient();
  }

  Optional<String> digest() throws IOException, RegistryException {
    return knocking(() -> client.checkManifest(image.getQualifier()))
        .map(found -> found.getDigest().toString());
  }

  ManifestAndDigest<ManifestTemplate> manifest(String reference)
      throws IOException, RegistryException {
    return knocking(() -> client.pullManifest(reference));
  }

  /** The manifest of an image, or of the one in a list that is for the platform. */
  BuildableManifestTemplate one(String reference, String architecture, String os)
      throws IOException, RegistryException {
    return one(manifest(reference).getManifest(), architecture, os);
  }

  BuildableManifestTemplate one(ManifestTemplate manifest, String architecture, String os)
      throws IOException, RegistryException {
    if (manifest instanceof ManifestListTemplate several) {
      List<String> suiting = several.getDigestsForPlatform(architecture, os);
      if (suiting.isEmpty()) {
        throw new NoSuchPlatformException();
      }
      return one(suiting.getFirst(), architecture, os);
    }
    if (manifest instanceof BuildableManifestTemplate one) {
      return one;
    }
    throw new IOException("its manifest is of a kind that is not used any more");
  }

  JsonNode configuration(BuildableManifestTemplate one) throws IOException, RegistryException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    write(one.getContainerConfiguration(), json);
    return new ObjectMapper().readTree(json.toByteArray());
  }

  /** Writes a blob, once it has been let in for a manifest. */
  void write(@Nullable ContentDescriptorTemplate blob, OutputStream out)
      throws IOException, RegistryException {
    DescriptorDigest digest = blob == null ? null : blob.getDigest();
    if (digest == null) {
      throw new IOException("its manifest lacks a digest");
    }
    knocking(() -> client.pullBlob(digest, _ -> {}, _ -> {}).writeTo(out));
  }

  @Override
  public void close() {
    try {
      http.shutDown();
    } catch (IOException e) {
      // why: all that was asked for is here already
    }
  }

  private <T> T knocking(Ask<T> ask) throws IOException, RegistryException {
    try {
      return ask.now();
    } catch (RegistryUnauthorizedException e) {
      String way = e.getHttpResponseException().getHeaders().getAuthenticate();
      if (way == null) {
        throw e;
      }
      client = factory().setCredential(credential()).newRegistryClient();
      client.authPullByWwwAuthenticate(way);
      return ask.now();
    }
  }

  private RegistryClient.Factory factory() {
    return RegistryClient.factory(
        EventHandlers.NONE, image.getRegistry(), image.getRepository(), http);
  }

  @SuppressWarnings("NullAway") // why: Jib takes null for nobody
  private Credential credential() throws IOException {
    for (CredentialRetriever place : credentials) {
      try {
        Optional<Credential> found = place.retrieve();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (CredentialRetrievalException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    return null;
  }

  private interface Ask<T> {
    T now() throws IOException, RegistryException;
  }

  /** No image of the list is for the platform. */
  static final class NoSuchPlatformException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
