/** The Trainyard server: reads its settings, finds or starts what it needs around it, then runs. */
@NullMarked
package dev.trainyard.server;

import org.jspecify.annotations.NullMarked;
