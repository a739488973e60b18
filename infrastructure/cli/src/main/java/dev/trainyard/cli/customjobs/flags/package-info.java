/**
 * What the flags of custom jobs say, read as gcloud reads them. Nothing here refuses by itself:
 * what is wrong is noted, so that all of it can be said at once.
 */
@NullMarked
package dev.trainyard.cli.customjobs.flags;

import org.jspecify.annotations.NullMarked;
