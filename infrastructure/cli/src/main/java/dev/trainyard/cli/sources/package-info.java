/** What only a checkout of the sources can do: the launcher does it, these explain it. */
@NullMarked
package dev.trainyard.cli.sources;

import org.jspecify.annotations.NullMarked;
