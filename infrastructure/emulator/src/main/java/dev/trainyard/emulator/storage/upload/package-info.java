/** Content on its way in: whole, with its metadata before it, or chunk by chunk. */
@NullMarked
package dev.trainyard.emulator.storage.upload;

import org.jspecify.annotations.NullMarked;
