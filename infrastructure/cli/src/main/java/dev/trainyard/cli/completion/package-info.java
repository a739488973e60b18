/** What shells need to complete the words of a command line, from its own model. */
@NullMarked
package dev.trainyard.cli.completion;

import org.jspecify.annotations.NullMarked;
