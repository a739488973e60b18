/**
 * What a caller hears when something is wrong: Vertex's JSON envelope, made in one place, whatever
 * resource was asked.
 */
@NullMarked
package dev.trainyard.adapters.web.error;

import org.jspecify.annotations.NullMarked;
