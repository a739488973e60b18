/** What both sides of the ports speak of. */
@NullMarked
package dev.trainyard.application.port;

import org.jspecify.annotations.NullMarked;
