/** The methods of Cloud Storage that are asked and answered in JSON. */
@NullMarked
package dev.trainyard.emulator.storage.api;

import org.jspecify.annotations.NullMarked;
