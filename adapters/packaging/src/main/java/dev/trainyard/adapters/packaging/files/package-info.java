/**
 * Reads folders with code: what is in them, what their ignore files leave out, and sdists of them.
 */
@NullMarked
package dev.trainyard.adapters.packaging.files;

import org.jspecify.annotations.NullMarked;
