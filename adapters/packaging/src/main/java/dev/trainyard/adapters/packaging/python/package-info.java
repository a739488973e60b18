/**
 * Lays what code depends on into a folder, with pip, for the Python and the machine of an image.
 */
@NullMarked
package dev.trainyard.adapters.packaging.python;

import org.jspecify.annotations.NullMarked;
