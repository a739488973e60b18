/** What can be set, and what was. */
@NullMarked
package dev.trainyard.server.settings;

import org.jspecify.annotations.NullMarked;
