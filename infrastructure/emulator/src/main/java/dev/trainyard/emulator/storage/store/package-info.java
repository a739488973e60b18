/**
 * Objects as plain files, and beside them, in a folder of their own, what a file cannot say of
 * itself.
 */
@NullMarked
package dev.trainyard.emulator.storage.store;

import org.jspecify.annotations.NullMarked;
