/**
 * What a container image with training code is: its name, its base, what is copied and installed,
 * and how it begins. Follows the image that gcloud has Docker build for {@code local-package-path}.
 */
@NullMarked
package dev.trainyard.domain.packaging;

import org.jspecify.annotations.NullMarked;
