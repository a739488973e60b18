/** Cloud Storage over its JSON API, on the folders that training code sees as its buckets. */
@NullMarked
package dev.trainyard.emulator.storage;

import org.jspecify.annotations.NullMarked;
