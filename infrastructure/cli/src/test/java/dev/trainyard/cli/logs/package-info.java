/** How logs are followed and shown. */
@NullMarked
package dev.trainyard.cli.logs;

import org.jspecify.annotations.NullMarked;
