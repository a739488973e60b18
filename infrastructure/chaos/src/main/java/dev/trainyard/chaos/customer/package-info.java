/** Those who want jobs trained: they submit, ask again when an answer is lost, and cancel some. */
@NullMarked
package dev.trainyard.chaos.customer;

import org.jspecify.annotations.NullMarked;
