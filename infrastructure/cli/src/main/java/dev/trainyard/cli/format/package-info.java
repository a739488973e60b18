/**
 * {@code --format} as gcloud's users know it. A command asks {@link
 * dev.trainyard.cli.format.Format} for a writer and gives it what it has to say.
 */
@NullMarked
package dev.trainyard.cli.format;

import org.jspecify.annotations.NullMarked;
