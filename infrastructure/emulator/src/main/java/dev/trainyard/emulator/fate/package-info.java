/** What is to become of a job: how long it takes, what goes wrong, how it ends. */
@NullMarked
package dev.trainyard.emulator.fate;

import org.jspecify.annotations.NullMarked;
