/** What can be done with a value before it is shown: {@code basename()}, {@code date()}, ... */
@NullMarked
package dev.trainyard.cli.format.transform;

import org.jspecify.annotations.NullMarked;
