/**
 * What a registry holds: content once by its digest, and beside it, for each repository, which of
 * it is there and what its tags mean. Knows no HTTP.
 */
@NullMarked
package dev.trainyard.emulator.registry.store;

import org.jspecify.annotations.NullMarked;
