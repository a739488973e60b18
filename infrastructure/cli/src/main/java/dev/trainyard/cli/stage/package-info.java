/** Puts training code where jobs look for it: source packages and scripts in the local bucket. */
@NullMarked
package dev.trainyard.cli.stage;

import org.jspecify.annotations.NullMarked;
