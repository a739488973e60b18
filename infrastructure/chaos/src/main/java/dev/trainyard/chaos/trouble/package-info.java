/** What goes wrong, when, and how it is put right again. */
@NullMarked
package dev.trainyard.chaos.trouble;

import org.jspecify.annotations.NullMarked;
