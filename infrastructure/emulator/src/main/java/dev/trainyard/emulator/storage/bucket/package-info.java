/** Buckets, and lists of what is in them. */
@NullMarked
package dev.trainyard.emulator.storage.bucket;

import org.jspecify.annotations.NullMarked;
