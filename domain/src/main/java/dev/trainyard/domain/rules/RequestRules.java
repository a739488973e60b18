package dev.trainyard.domain.rules;

import dev.trainyard.domain.catalog.Catalog;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.EncryptionSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says of itself, beside its job spec: name, place, key. */
final class RequestRules {
  private static final int LONGEST_NAME = 128;
  private static final Pattern KMS_KEY =
      Pattern.compile(
          "projects/[^/\\s]+/locations/([^/\\s]+)/keyRings/[^/\\s]+/cryptoKeys/[^/\\s]+");

  private RequestRules() {}

  static void checkName(String displayName, Scope field) {
    if (!field.require(displayName)) {
      return;
    }
    int length = displayName.codePointCount(0, displayName.length());
    if (length > LONGEST_NAME) {
      field.refuse("display_name has at most 128 characters, not " + length + ".");
    }
  }

  static void checkPlace(Place place, Scope parent) {
    if (!Catalog.vertex().isRegion(place.location())) {
      parent.refuse(
          "Location %s is not a region of custom training, such as us-central1."
              .formatted(Words.quoted(place.location())));
    }
  }

  static void checkKey(@Nullable EncryptionSpec encryption, Place place, Scope at) {
    if (encryption == null || !at.at("kms_key_name").require(encryption.kmsKeyName())) {
      return;
    }
    Matcher key = KMS_KEY.matcher(encryption.kmsKeyName());
    if (!key.matches()) {
      at.at("kms_key_name")
          .refuse(
              "kms_key_name must be projects/PROJECT/locations/REGION/keyRings/RING/cryptoKeys/KEY,"
                  + " not "
                  + Words.quoted(encryption.kmsKeyName())
                  + ".");
    } else if (!key.group(1).equals(place.location())) {
      at.at("kms_key_name")
          .refuse(
              "The key must be in the region of the job, %s, not in %s."
                  .formatted(place.location(), Words.quoted(key.group(1))));
    }
  }
}
