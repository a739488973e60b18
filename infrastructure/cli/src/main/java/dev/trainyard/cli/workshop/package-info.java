/** Where local code becomes an image or a package, and what is heard of it meanwhile. */
@NullMarked
package dev.trainyard.cli.workshop;

import org.jspecify.annotations.NullMarked;
