/** Reading expressions, and values as words. Knows nothing of what they mean. */
@NullMarked
package dev.trainyard.cli.format.text;

import org.jspecify.annotations.NullMarked;
