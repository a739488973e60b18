package dev.trainyard.adapters.web.error;

import dev.trainyard.application.port.LogsAwayException;
import dev.trainyard.application.port.StoreAwayException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer. */
public final class ErrorMapper {
  private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  public Response invalid(InvalidRequestException e) {
    return answer(Status.INVALID_ARGUMENT.http(), ErrorResponse.of(e.violations())).build();
  }

  @ServerExceptionMapper
  public Response refused(RefusedException e) {
    return answer(e.status(), String.valueOf(e.getMessage())).build();
  }

  @ServerExceptionMapper
  public Response away(StoreAwayException e, UriInfo uri) {
    LOG.warnf("the store is away, at %s: %s", uri.getPath(), e.getMessage());
    return later("The store does not answer now. Send it again later.");
  }

  @ServerExceptionMapper
  public Response away(LogsAwayException e, UriInfo uri) {
    LOG.warnf("no logs, at %s: %s", uri.getPath(), e.getMessage());
    return later(e.getMessage() + " Ask again later.");
  }

  private static Response later(String message) {
    return unavailable()
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ErrorResponse.of(Status.UNAVAILABLE.http(), Status.UNAVAILABLE, message))
        .build();
  }

  @ServerExceptionMapper
  public Response missing(NotFoundException e, UriInfo uri) {
    return answer(Status.NOT_FOUND, "There is nothing at " + uri.getPath() + ".").build();
  }

  @ServerExceptionMapper
  public Response unsupported(NotSupportedException e, UriInfo uri, HttpHeaders headers) {
    int http = e.getResponse().getStatus();
    String message =
        headers.getHeaderString(HttpHeaders.CONTENT_TYPE)
            + " is not taken at "
            + uri.getPath()
            + ". Send application/json, or application/x-ndjson for lines.";
    return answer(http, ErrorResponse.of(http, Status.INVALID_ARGUMENT, message)).build();
  }

  @ServerExceptionMapper
  public Response refusedBefore(WebApplicationException e, UriInfo uri) {
    int http = e.getResponse().getStatus();
    String message = e.getMessage() + ", at " + uri.getPath();
    return answer(http, ErrorResponse.of(http, Status.of(http), message)).build();
  }

  /** Nobody reads this answer; what counts is that the stream does not end in order. */
  @ServerExceptionMapper
  public Response gone(CallerGoneException e, UriInfo uri) {
    LOG.infof("%s, at %s: %s", e.getMessage(), uri.getPath(), e.getCause());
    return answer(Status.INVALID_ARGUMENT, "The connection broke off.").build();
  }

  @ServerExceptionMapper
  public Response broken(Throwable e, UriInfo uri) {
    LOG.errorf(e, "broke at %s", uri.getPath());
    return answer(Status.INTERNAL, "Trainyard broke here. Its log says where.").build();
  }

  /** 503, and when to try again. */
  public static Response.ResponseBuilder unavailable() {
    return Response.status(Status.UNAVAILABLE.http())
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }

  private static Response.ResponseBuilder answer(Status status, String message) {
    return answer(status.http(), ErrorResponse.of(status.http(), status, message));
  }

  private static Response.ResponseBuilder answer(int http, ErrorResponse entity) {
    return Response.status(http).type(MediaType.APPLICATION_JSON_TYPE).entity(entity);
  }
}
