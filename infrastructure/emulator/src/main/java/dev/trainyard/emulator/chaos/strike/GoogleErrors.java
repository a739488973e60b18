package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Google's front ends say with a code when nobody says anything better. */
final class GoogleErrors {
  private static final String SERVICE = "aiplatform.googleapis.com";
  private static final Pattern METHOD = Pattern.compile("([A-Z][a-z]+)([A-Z])(\\w*)");
  private static final Map<Code, String> WORDS =
      Map.of(
          Code.UNAVAILABLE, "The service is currently unavailable.",
          Code.INTERNAL, "Internal error encountered.",
          Code.ABORTED, "The operation was aborted.",
          Code.UNKNOWN, "Unknown Error.",
          Code.CANCELLED, "The operation was cancelled.",
          Code.DEADLINE_EXCEEDED, "Deadline expired before operation could complete.",
          Code.RESOURCE_EXHAUSTED, "Resource has been exhausted (e.g. check quota).",
          Code.UNAUTHENTICATED,
              "Request had invalid authentication credentials. Expected OAuth 2 access token,"
                  + " login cookie or other valid authentication credential. See"
                  + " https://developers.google.com/identity/sign-in/web/devconsole-project.");

  private GoogleErrors() {}

  static Status of(Code code, Call call) {
    return switch (code) {
      case PERMISSION_DENIED -> denied(call);
      case UNAUTHENTICATED ->
          of(code, info("ACCESS_TOKEN_EXPIRED", "googleapis.com", Map.of("service", SERVICE)));
      default -> Rejecting.of(code, WORDS.getOrDefault(code, "The call failed: " + code + "."));
    };
  }

  private static Status denied(Call call) {
    String permission = "aiplatform." + permission(call.method());
    String resource = "//" + SERVICE + "/" + call.resource();
    return Rejecting.of(
            Code.PERMISSION_DENIED,
            "Permission '%s' denied on resource '%s' (or it may not exist)."
                .formatted(permission, resource))
        .toBuilder()
        .addDetails(
            Any.pack(
                info(
                    "IAM_PERMISSION_DENIED",
                    SERVICE,
                    Map.of("permission", permission, "resource", call.resource()))))
        .build();
  }

  /** {@code customJobs.create} for {@code CreateCustomJob}. */
  private static String permission(String method) {
    Matcher matcher = METHOD.matcher(method);
    if (!matcher.matches()) {
      return method;
    }
    String noun = matcher.group(2).toLowerCase(Locale.ROOT) + matcher.group(3);
    return (noun.endsWith("s") ? noun : noun + "s")
        + "."
        + matcher.group(1).toLowerCase(Locale.ROOT);
  }

  private static Status of(Code code, ErrorInfo info) {
    return Rejecting.of(code, WORDS.getOrDefault(code, "")).toBuilder()
        .addDetails(Any.pack(info))
        .build();
  }

  private static ErrorInfo info(String reason, String domain, Map<String, String> metadata) {
    return ErrorInfo.newBuilder()
        .setReason(reason)
        .setDomain(domain)
        .putAllMetadata(metadata)
        .build();
  }
}
