/** What there is only so much of, and who may have it: quotas, places, persistent resources. */
@NullMarked
package dev.trainyard.emulator.quota;

import org.jspecify.annotations.NullMarked;
