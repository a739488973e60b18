/** What can be asked of Trainyard: one interface for each use case, one method each. */
@NullMarked
package dev.trainyard.application.port.in;

import org.jspecify.annotations.NullMarked;
