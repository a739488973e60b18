/**
 * Speaks with registries: where images are led to, who we are there, what a base is, what went
 * wrong.
 */
@NullMarked
package dev.trainyard.adapters.packaging.registry;

import org.jspecify.annotations.NullMarked;
