package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InsecureRegistryException;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.registry.RegistryCredentialsNotSentException;
import dev.trainyard.application.port.BaseAwayException;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.domain.packaging.ImageName;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in a sentence what went wrong with an image, and what to do. */
public record Troubles(ImageName name, ImageReference image) {
  private static final String LOG_IN =
      " Log in: docker login %s; for Google's registries gcloud auth application-default login or"
          + " GOOGLE_APPLICATION_CREDENTIALS; or look whether the account may do this.";

  public PackagingFailedException asBase(Throwable e) {
    String told =
        told("The base image " + name + " cannot be read", "Look at its name and tag.", e);
    return isAway(telling(e))
        ? new BaseAwayException(told, e)
        : new PackagingFailedException(told, e);
  }

  public PackagingFailedException asTarget(Throwable e) {
    String told =
        told(
            "The image " + name + " cannot be pushed",
            "In Artifact Registry the repository must be made first: gcloud artifacts repositories create.",
            e);
    return new PackagingFailedException(told, e);
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof SocketTimeoutException;
  }

  private String told(String what, String hint, Throwable e) {
    return what + route() + ": " + why(telling(e), hint);
  }

  private String route() {
    return image.getRegistry().equals(name.registry()) || isHub()
        ? ""
        : " at " + image.getRegistry() + "/" + image.getRepository();
  }

  private boolean isHub() {
    return name.registry().equals(ImageName.DOCKER_HUB);
  }

  private String why(Throwable cause, String hint) {
    String registry = image.getRegistry();
    return switch (cause) {
      case RegistryUnauthorizedException _ ->
          "%s does not allow it.".formatted(registry) + LOG_IN.formatted(registry);
      case RegistryAuthenticationFailedException _ ->
          "%s does not take the credentials.".formatted(registry) + LOG_IN.formatted(registry);
      case RegistryCredentialsNotSentException _ ->
          "%s wants credentials, and speaks plain HTTP, over which none are sent."
              .formatted(registry);
      case InsecureRegistryException _, SSLException _ ->
          ("%s does not speak TLS with a certificate that Java trusts; plain HTTP is spoken on this"
                  + " machine alone (localhost, 127.0.0.1).")
              .formatted(registry);
      case UnknownHostException _ -> "there is no host %s, or no network.".formatted(registry);
      case ConnectException _, NoRouteToHostException _ ->
          "nothing answers at %s.".formatted(registry);
      case SocketTimeoutException _ -> "%s does not answer in time.".formatted(registry);
      case Visit.NoSuchPlatformException _ -> "it is not made for linux/amd64.";
      default -> saysNo(cause, hint);
    };
  }

  private String saysNo(Throwable cause, String hint) {
    String said = String.valueOf(cause.getMessage()).strip();
    boolean unknown =
        Stream.of("MANIFEST_UNKNOWN", "NAME_UNKNOWN", "manifest unknown", "404", "not found")
            .anyMatch(said::contains);
    return unknown ? "%s does not know it. %s".formatted(image.getRegistry(), hint) : said;
  }

  /** The one in the chain of causes that there are words for; else what Jib said. */
  private static Throwable telling(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (isKnown(at)) {
        return at;
      }
    }
    Throwable cause = e.getCause();
    return e instanceof ExecutionException && cause != null ? cause : e;
  }

  private static boolean isKnown(Throwable e) {
    return e instanceof RegistryUnauthorizedException
        || e instanceof RegistryAuthenticationFailedException
        || e instanceof InsecureRegistryException
        || e instanceof SSLException
        || isAway(e);
  }
}
