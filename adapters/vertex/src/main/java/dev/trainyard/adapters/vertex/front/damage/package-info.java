/**
 * Answers that do not arrive as they should. Only a backend that plays a bad network asks for them;
 * the doors then break off what they were about to send.
 */
@NullMarked
package dev.trainyard.adapters.vertex.front.damage;

import org.jspecify.annotations.NullMarked;
