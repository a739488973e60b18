/** Tries over real HTTP, on use cases whose storage is in memory. */
@NullMarked
package dev.trainyard.adapters.web;

import org.jspecify.annotations.NullMarked;
